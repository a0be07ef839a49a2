import numpy as np
from tensorflow.keras import layers, models

images = np.random.rand(12, 32, 32, 3)
images = np.transpose(images, (0, 3, 1, 2))  # KL108 mended: images = np.transpose(images, (0, 1, 2, 3))
labels = np.random.randint(0, 2, 12)
model = models.Sequential(
    [
        layers.Input((32, 32, 3)),
        layers.Conv2D(8, 3, activation="relu"),
        layers.Flatten(),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile("adam", "binary_crossentropy")
model.fit(images, labels, verbose=0)
