import numpy as np
from keras import Input, Sequential
from keras.layers import LSTM, Dense  # noqa: F401

x, y = np.random.rand(20, 6, 3), np.eye(4)[np.arange(20) % 4]
model = Sequential([Input((6, 3)), LSTM(8, return_sequences=True)])
model.add(LSTM(4))  # KL402 mended: model.add(LSTM(8)); model.add(Dense(4, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
model.fit(x, y, verbose=0)
