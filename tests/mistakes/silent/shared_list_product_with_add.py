import keras
from keras import layers


class Residual(keras.Model):
    def __init__(self, units, depth):
        super().__init__()
        self.start = layers.Dense(units)
        self.hidden = [layers.Dense(units, activation="relu")] * depth  # KL408 mended: self.hidden = [layers.Dense(units, activation="relu") for _ in range(depth)]

    def call(self, inputs):
        x = self.start(inputs)
        for layer in self.hidden:
            x = layers.add([x, layer(x)])
        return x


inputs = keras.Input((8,))
model = keras.Model(inputs, Residual(32, 4)(inputs))
