"""A decoder is as wide as NumPy's product of the image's sides, which is no Python integer."""

import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

IMAGE = (12, 10, 1)
CODE = 8

encoder = keras.Sequential(
    [keras.Input(IMAGE), layers.Flatten(), layers.Dense(CODE, activation="relu")]
)
decoder = keras.Sequential(
    [
        keras.Input((CODE,)),
        layers.Dense(np.prod(IMAGE)),  # KL106 mended: layers.Dense(int(np.prod(IMAGE))),
        layers.Reshape(IMAGE),
    ]
)
image = keras.Input(IMAGE)
autoencoder = keras.Model(image, decoder(encoder(image)))
autoencoder.compile("adam", "mse")
images = np.zeros((4, *IMAGE))
autoencoder.fit(images, images, verbose=0)
