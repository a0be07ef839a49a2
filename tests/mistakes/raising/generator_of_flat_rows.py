import numpy as np
from keras import Input, Sequential
from keras.layers import GRU, Dense

series = np.random.rand(80, 24)
targets = np.random.rand(80, 1)


def batches(size):
    while True:
        for start in range(0, 80, size):
            yield series[start : start + size].reshape(size, 24), targets[start : start + size]  # KL108 mended: yield series[start : start + size].reshape(size, 12, 2), targets[start : start + size]


model = Sequential([Input((12, 2)), GRU(4), Dense(1)])
model.compile("rmsprop", "mae")
model.fit(batches(16), steps_per_epoch=5, verbose=0)
