from keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D
from keras.models import Sequential

model = Sequential()
model.add(Input((65, 65, 3)))
model.add(Conv2D(32, (2, 2), activation="relu"))
model.add(MaxPooling2D(2, 4))  # KL409,KL202 mended: model.add(MaxPooling2D((2, 2)))
model.add(Flatten())
model.add(Dense(10, activation="softmax"))
