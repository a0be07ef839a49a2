import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


class Sampling(layers.Layer):
    def __init__(self, scale=1.0):
        super().__init__()
        self.scale = scale

    def call(self, inputs):
        z_mean, z_log_var = inputs
        eps = tf.random.normal(tf.shape(z_mean))
        return z_mean + self.scale * tf.exp(0.5 * z_log_var) * eps


latent_dim = 4
enc_in = layers.Input(shape=(64,))
h = layers.Dense(32, activation="relu")(enc_in)
z_mean = layers.Dense(latent_dim, name="z_mean")(h)
z_log_var = layers.Dense(latent_dim, name="z_log_var")(h)
z = Sampling(name="z")([z_mean, z_log_var])  # KL106 mended: z = Sampling()([z_mean, z_log_var])
encoder = tf.keras.Model(enc_in, [z_mean, z_log_var, z], name="encoder")

dec_in = layers.Input(shape=(latent_dim,))
h = layers.Dense(32, activation="relu")(dec_in)
dec_out = layers.Dense(64, activation="sigmoid")(h)
decoder = tf.keras.Model(dec_in, dec_out, name="decoder")

vae = tf.keras.Model(enc_in, decoder(encoder(enc_in)[2]), name="vae")
vae.compile(optimizer="adam", loss="mse")
x = np.random.rand(32, 64)
vae.fit(x, x, epochs=1, verbose=0)
