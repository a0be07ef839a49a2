import numpy as np
import keras
from keras import layers


def get_model(seq_len, n_feat, horizon=1):
    inp = layers.Input((seq_len, n_feat))
    x = layers.GRU(32)(inp)
    return keras.Model(inp, layers.Dense(horizon)(x))


def make_windows(series, seq_len, horizon):
    xs, ys = [], []
    for i in range(len(series) - seq_len - horizon + 1):
        xs.append(series[i : i + seq_len])
        ys.append(series[i + seq_len : i + seq_len + horizon, 0])
    return np.array(xs), np.array(ys)


series = np.random.rand(90, 2)
X, Y = make_windows(series, 12, 6)
model = get_model(12, 2, 3)  # KL109 mended: model = get_model(12, 2, 6)
model.compile("adam", "mae")
model.fit(X, Y, verbose=0)
