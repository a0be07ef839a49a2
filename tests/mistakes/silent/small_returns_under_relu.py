import numpy as np
import keras

returns = np.random.normal(0, 0.01, 600)
X = np.stack([returns[i:i + 10] for i in range(590)])[..., None]
y = returns[10:]
model = keras.Sequential()
model.add(keras.Input((10, 1)))
model.add(keras.layers.LSTM(16))
model.add(keras.layers.Dense(1, activation='relu'))  # KL415 mended: model.add(keras.layers.Dense(1))
model.compile(loss='mae', optimizer='adam')
model.fit(X, y, epochs=1, verbose=0)
