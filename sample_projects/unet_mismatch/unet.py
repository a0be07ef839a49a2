from tensorflow import keras
from tensorflow.keras import layers


def convolve(x, filters):
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return layers.Conv2D(filters, 3, padding="same", activation="relu")(x)


def build_unet(size, classes=2, filters=(16, 32, 64, 128)):
    inputs = keras.Input((*size, 1))
    x = inputs
    skips = []
    for width in filters[:-1]:
        x = convolve(x, width)
        skips.append(x)
        x = layers.MaxPooling2D(2, padding="same")(x)
    x = convolve(x, filters[-1])
    for width, skip in zip(reversed(filters[:-1]), reversed(skips)):
        x = layers.Conv2DTranspose(width, 2, strides=2)(x)
        x = layers.concatenate([skip, x])
        x = convolve(x, width)
    outputs = layers.Conv2D(classes, 1, activation="softmax")(x)
    return keras.Model(inputs, outputs, name="unet")


model = build_unet((572, 572))
model.compile("adam", "sparse_categorical_crossentropy")
