from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((63, 63, 3)))
model.add(Conv2D(32, 3, 3, activation="relu"))  # KL409 mended: model.add(Conv2D(32, (3, 3), activation="relu"))
model.add(Conv2D(64, 3, 3, activation="relu"))  # KL409 mended: model.add(Conv2D(64, (3, 3), activation="relu"))
model.add(GlobalAveragePooling2D())
model.add(Dense(10, activation="softmax"))
