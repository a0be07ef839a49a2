import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential

X = np.random.rand(64, 10, 1)
y = np.random.rand(64, 1)
model = Sequential()
model.add(Input(batch_shape=(16, 10, 1)))
model.add(LSTM(8, stateful=True))
model.add(Dense(1))
model.compile("adam", "mse")
model.fit(X, y, batch_size=16, epochs=2, verbose=0)  # KL417 mended: model.fit(X, y, batch_size=16, epochs=2, shuffle=False, verbose=0)
