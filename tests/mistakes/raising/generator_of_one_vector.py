import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

words = 40


def marked(numbers):
    while True:
        for number in numbers:
            vector = np.zeros(words)
            vector[number] = 1.0
            yield vector, np.array([float(number)])  # KL108 mended: yield vector[None], np.array([float(number)])


net = Sequential([Input((words,)), Dense(8, activation="relu"), Dense(1)])
net.compile("adam", "mae")
net.fit(marked([3, 1, 7]), steps_per_epoch=3, verbose=0)
