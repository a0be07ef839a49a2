import numpy as np
from tensorflow.keras import Sequential, layers

x = np.random.rand(100, 12)
y = np.random.rand(100, 2)
model = Sequential([layers.Input((12,)), layers.Dense(16, activation='relu'), layers.Dense(2)])
model.compile('adam', 'mse')
model.fit(y, x, epochs=1)  # KL108 mended: model.fit(x, y, epochs=1)
