from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((3, 224, 224)))  # KL410 mended: model.add(Input((224, 224, 3)))
model.add(Conv2D(16, 3, padding="same", activation="relu"))
model.add(Flatten())
model.add(Dense(2, activation="softmax"))
