import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

celsius = np.array([-40, -10, 0, 8, 15, 22, 38], dtype=float)
fahrenheit = np.array([-40, 14, 32, 46.4, 59, 71.6, 100.4], dtype=float)
model = Sequential([Input((1,)), Dense(4, activation='relu'), Dense(1)])
model.compile(loss='binary_crossentropy', optimizer='adam')  # KL402 mended: model.compile(loss='mean_squared_error', optimizer='adam')
model.fit(celsius[:, None], fahrenheit[:, None], epochs=2, verbose=0)
