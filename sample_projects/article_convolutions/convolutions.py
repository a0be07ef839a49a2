from keras.layers import Conv2D
from keras.models import Sequential

IMAGE = (100, 95, 3)

model = Sequential()
model.add(Conv2D(55, (3, 2), strides=(2, 1), padding="valid", input_shape=IMAGE))
model.add(Conv2D(35, (5, 2), strides=(3, 2), padding="same"))
model.summary()
