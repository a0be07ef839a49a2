import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import LSTM, Dense, Embedding, Input, Layer
from tensorflow.keras.models import Model


class Attention(Layer):
    def build(self, input_shape):
        self.W = self.add_weight(name="att_weight", shape=(input_shape[1], 1), initializer="normal")  # KL103 mended: self.W = self.add_weight(name="att_weight", shape=(input_shape[-1], 1), initializer="normal")
        self.b = self.add_weight(name="att_bias", shape=(input_shape[1], 1), initializer="zeros")
        super().build(input_shape)

    def call(self, x):
        e = tf.tanh(tf.matmul(x, self.W) + self.b)
        a = tf.nn.softmax(e, axis=1)
        return tf.reduce_sum(x * a, axis=1)


MAX_LEN = 100
words = Input(shape=(MAX_LEN,))
x = Embedding(20000, 128)(words)
x = LSTM(64, return_sequences=True)(x)
x = Attention()(x)
x = Dense(32, activation="relu")(x)
sentiment = Dense(1, activation="sigmoid")(x)
model = Model(words, sentiment)
model.compile(loss="binary_crossentropy", optimizer="adam")
