from keras.layers import Conv2D, Flatten, Input, LeakyReLU
from keras.models import Sequential

model = Sequential()
model.add(Input((28, 28, 1)))
model.add(Conv2D(32, 3, activation="relu"))  # KL403 mended: model.add(Conv2D(32, 3))
model.add(LeakyReLU(0.1))
model.add(Flatten())
