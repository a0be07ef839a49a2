import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

SIZE, CLASSES = 64, 4


def segmenter(num_classes):
    inp = keras.Input((SIZE, SIZE, 3))
    x = layers.Conv2D(16, 3, strides=2, padding="same", activation="relu")(inp)
    x = layers.Conv2D(32, 3, strides=2, padding="same", activation="relu")(x)
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = layers.Conv2DTranspose(32, 3, strides=2, padding="same", activation="relu")(x)
    x = layers.Conv2DTranspose(16, 3, padding="same", activation="relu")(x)  # KL109 mended: x = layers.Conv2DTranspose(16, 3, strides=2, padding="same", activation="relu")(x)
    out = layers.Conv2D(num_classes, 1, activation="softmax")(x)
    return keras.Model(inp, out)


def pets(n):
    images = np.random.rand(n, SIZE, SIZE, 3).astype("float32")
    masks = np.random.randint(0, CLASSES, (n, SIZE, SIZE, 1)).astype("uint8")
    return images, masks


model = segmenter(CLASSES)
model.compile("rmsprop", loss="sparse_categorical_crossentropy")
images, masks = pets(8)
model.fit(images, masks, batch_size=4, epochs=1)
