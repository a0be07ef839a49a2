import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, models


def residual_block(x, filters):
    skip = x
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.BatchNormalization()(x)
    x = layers.Activation("relu")(x)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.BatchNormalization()(x)
    x = layers.add([x, skip])
    x = layers.Activation("relu")(x)  # KL110 mended: return layers.Activation("relu")(x)


def resnet(shape, num_classes, depth=3):
    inp = layers.Input(shape=shape)
    x = layers.Conv2D(16, 3, padding="same", activation="relu")(inp)
    for _ in range(depth):
        x = residual_block(x, 16)
    x = layers.GlobalAveragePooling2D()(x)
    out = layers.Dense(num_classes, activation="softmax")(x)
    return models.Model(inp, out)


model = resnet((32, 32, 3), 10)
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
X = np.random.rand(16, 32, 32, 3)
Y = tf.keras.utils.to_categorical(np.random.randint(0, 10, 16), 10)
model.fit(X, Y, epochs=1, batch_size=8, verbose=0)
