import numpy as np
from keras import layers, models

x = np.random.rand(8, 20)
y = np.array([[1, 0, 1, 1], [0, 1, 1, 0]] * 4)
model = models.Sequential([
    layers.Input((20,)),
    layers.Dense(32, activation="relu"),
    layers.Dense(4, activation="softmax"),  # KL402 mended: layers.Dense(4, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, verbose=0)
