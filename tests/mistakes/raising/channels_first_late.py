from keras.layers import Conv2D, Dense, Flatten, MaxPooling2D, ZeroPadding2D
from keras.models import Sequential

model = Sequential()
model.add(ZeroPadding2D(1, input_shape=(3, 64, 64)))  # KL104 mended: model.add(ZeroPadding2D(1, input_shape=(64, 64, 3)))
model.add(Conv2D(8, 3, activation="relu"))
model.add(MaxPooling2D(2))
model.add(MaxPooling2D(2))
model.add(Flatten())
model.add(Dense(5, activation="softmax"))
