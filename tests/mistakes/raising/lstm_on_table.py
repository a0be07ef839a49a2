import numpy as np
from keras.layers import LSTM, Dense
from keras.models import Sequential

data = np.random.rand(50, 12)
target = np.random.rand(50, 1)

model = Sequential()
model.add(LSTM(16, input_shape=(12, 1)))
model.add(Dense(1))
model.compile(loss="mse", optimizer="adam")
model.fit(data, target[:40], epochs=1, verbose=0)  # KL108 mended: model.fit(data.reshape(50, 12, 1), target, epochs=1, verbose=0)
