from keras.layers import BatchNormalization, Conv2D, Flatten, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((28, 28, 1)))
model.add(Conv2D(16, (3, 3), activation="relu"))
BatchNormalization()  # KL407 mended: model.add(BatchNormalization())
model.add(Flatten())
