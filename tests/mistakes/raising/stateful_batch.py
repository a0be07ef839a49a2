import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential

X, y = np.zeros((100, 12, 1)), np.zeros((100, 1))
model = Sequential()
model.add(Input(batch_shape=(16, 12, 1)))
model.add(LSTM(8, stateful=True))
model.add(Dense(1))
model.compile("adam", "mse")
model.fit(X, y, batch_size=16, shuffle=False, verbose=0)  # KL108 mended: model.fit(X[:96], y[:96], batch_size=16, shuffle=False, verbose=0)
