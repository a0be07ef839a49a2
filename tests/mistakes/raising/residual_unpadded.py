import keras
from keras import layers


def block(x, filters):
    shortcut = layers.Conv2D(filters, 1, padding="same")(x)
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    x = layers.Conv2D(filters, 3)(x)  # KL103 mended: x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.BatchNormalization()(x)
    return layers.add([x, shortcut])


inputs = keras.Input((32, 32, 3))
x = block(inputs, 32)
model = keras.Model(inputs, layers.Dense(2)(layers.GlobalAveragePooling2D()(x)))
