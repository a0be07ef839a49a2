import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


def sampling(args):
    z_mean, z_log_var = args
    epsilon = tf.random.normal(shape=tf.shape(z_mean))
    return z_mean + tf.exp(0.5 * z_log_var) * epsilon


inputs = keras.Input(shape=(784,))
h = layers.Dense(256, activation="relu")(inputs)
z_mean = layers.Dense(2)(h)
z_log_var = layers.Dense(2)(h)
z = sampling([z_mean, z_log_var])  # KL113 mended: z = layers.Lambda(sampling, output_shape=(2,))([z_mean, z_log_var])
encoder = keras.Model(inputs, z)
