import numpy as np
from keras import Input, Sequential, layers

x = np.random.randn(200, 2)
y = np.where(x[:, 0] * x[:, 1] > 0, 1, -1)
model = Sequential([Input((2,)), layers.Dense(16, activation="relu")])
model.add(layers.Dense(1, activation="sigmoid"))  # KL415 mended: model.add(layers.Dense(1, activation="tanh"))
model.compile("sgd", "mse")
model.fit(x, y)
