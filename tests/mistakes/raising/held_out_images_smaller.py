import numpy as np
from tensorflow.keras import Sequential, layers

size = 64
train = np.zeros((20, size, size, 3))
val = np.zeros((8, 32, 32, 3))  # KL108 mended: val = np.zeros((8, size, size, 3))
model = Sequential([layers.Input((size, size, 3)), layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(1)])
model.compile('adam', 'mse')
model.fit(train, np.zeros(20), validation_data=(val, np.zeros(8)))
