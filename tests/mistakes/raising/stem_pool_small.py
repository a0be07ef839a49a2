import keras
from keras import layers


def stem(x):
    x = layers.Conv2D(32, 7, strides=2, padding="same")(x)
    return layers.MaxPooling2D(3, strides=2)(x)


def stage(x, filters, pool):
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return layers.MaxPooling2D(pool)(x)


inputs = keras.Input((32, 32, 3))
x = stem(inputs)
x = stage(x, 64, 2)
x = stage(x, 128, 4)  # KL104 mended: x = stage(x, 128, 2)
x = layers.Flatten()(x)
model = keras.Model(inputs, layers.Dense(10)(x))
