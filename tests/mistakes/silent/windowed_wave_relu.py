import numpy as np
import keras
from keras import layers

t = np.linspace(0, 50, 500)
series = np.sin(t)
window = 20

def make_windows(series, window):
    xs, ys = [], []
    for i in range(len(series) - window):
        xs.append(series[i:i + window])
        ys.append(series[i + window])
    return np.array(xs)[..., np.newaxis], np.array(ys)

X, y = make_windows(series, window)
model = keras.Sequential([
    keras.Input((window, 1)),
    layers.LSTM(16),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="relu"),  # KL415 mended: layers.Dense(1),
])
model.compile(loss="mse", optimizer="adam")
model.fit(X, y, epochs=1, verbose=0)
