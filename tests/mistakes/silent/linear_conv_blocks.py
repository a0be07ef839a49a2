import numpy as np
from keras import layers, models


def block(x, filters):
    x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)  # KL404 mended: x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    x = layers.BatchNormalization()(x)
    return x


inp = layers.Input((32, 32, 3))
x = block(inp, 16)
x = block(x, 32)
x = layers.AveragePooling2D(2)(x)
x = block(x, 64)
x = layers.GlobalAveragePooling2D()(x)
out = layers.Dense(10, activation="softmax")(x)
model = models.Model(inp, out)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(np.random.rand(8, 32, 32, 3), np.random.randint(0, 10, 8), verbose=0)
