import numpy as np
from keras import Input, Sequential, layers

x, prices = np.random.rand(200, 13), np.random.uniform(5, 50, 200)
model = Sequential([Input((13,)), layers.Dense(64, activation="relu")])
model.add(layers.Dense(1, activation="tanh"))  # KL415 mended: model.add(layers.Dense(1))
model.compile("rmsprop", "mse")
model.fit(x, np.log(prices))
