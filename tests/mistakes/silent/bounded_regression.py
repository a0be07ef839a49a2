import numpy as np
from keras import layers, models

x = np.random.rand(100, 8)
y = np.random.uniform(50, 500, size=(100, 1))
model = models.Sequential([
    layers.Input((8,)),
    layers.Dense(32, activation="relu"),
    layers.Dense(1, activation="sigmoid"),  # KL415 mended: layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
