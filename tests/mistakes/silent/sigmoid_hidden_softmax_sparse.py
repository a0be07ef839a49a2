import numpy as np
from keras import layers, models

x = np.random.rand(90, 10)
y = np.random.randint(0, 3, 90)
model = models.Sequential([layers.Input((10,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="sigmoid")])  # KL402 mended: model = models.Sequential([layers.Input((10,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(x, y, verbose=0)
