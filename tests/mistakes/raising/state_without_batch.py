import keras
import tensorflow as tf
from keras import layers


class Policy(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden, self.out = layers.Dense(16, activation="relu"), layers.Dense(2)

    def call(self, state):
        return self.out(self.hidden(state))


state = tf.constant([0.1, 0.2, 0.3, 0.4])
policy = Policy()
policy(state)  # KL101 mended: policy(tf.expand_dims(state, 0))
