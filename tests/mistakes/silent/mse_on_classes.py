import numpy as np
from keras import layers, models

x = np.random.rand(90, 10)
y = np.random.randint(0, 5, (90, 1))
model = models.Sequential([layers.Input((10,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])  # KL415 mended: model = models.Sequential([layers.Input((10,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", loss="mse")
model.fit(x, y, verbose=0)
