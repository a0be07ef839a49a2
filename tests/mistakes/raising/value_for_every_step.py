import numpy
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential

windows, timesteps, sensors = 100, 32, 3
history = numpy.random.random((windows, timesteps, sensors))
following = numpy.random.random((windows, 2))
model = Sequential()
model.add(Input((timesteps, sensors)))
model.add(LSTM(24, return_sequences=True))
model.add(LSTM(24, return_sequences=True))  # KL109 mended: model.add(LSTM(24))
model.add(Dense(2))
model.compile(loss="mse", optimizer="adam")
model.fit(history, following, epochs=1, verbose=0)
