import numpy as np
from keras.layers import GRU, Dense
from keras.models import Sequential

wave = np.cos(np.arange(160) / 5)
before, after = [], []
for start in range(150):
    before.append(wave[start : start + 8].reshape(8, 1))
    after.append(wave[start + 8])
after = np.array(after)  # KL108 mended: before, after = np.array(before), np.array(after)
model = Sequential([GRU(6, input_shape=(8, 1)), Dense(1)])
model.compile("adam", "mse")
model.fit(before, after, verbose=0)
