import keras
import numpy as np


def halve_later(epoch, rate):
    if epoch < 3:
        rate  # KL106 mended: return rate
    else:
        return rate / 2


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.SGD(0.1), "mse")
slower = keras.callbacks.LearningRateScheduler(halve_later)
model.fit(np.random.rand(8, 4), np.random.rand(8, 1), callbacks=[slower], verbose=0)
