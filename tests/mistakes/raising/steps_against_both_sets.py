import numpy as np
from keras import Sequential
from keras.layers import LSTM, Dense

x, y = np.random.rand(60, 10), np.random.rand(60)
train, held = x[:40], x[40:]
train = train.reshape(len(train), 1, 10)
held = held.reshape(len(held), 1, 10)
model = Sequential([LSTM(8, input_shape=(10, 1)), Dense(1)])  # KL108 mended: model = Sequential([LSTM(8, input_shape=(1, 10)), Dense(1)])
model.compile("adam", "mse")
model.fit(train, y[:40], validation_data=(held, y[40:]), verbose=0)
