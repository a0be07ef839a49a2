import numpy as np
from tensorflow.keras import layers, models

X = np.random.rand(4, 128, 128, 3)
Y = np.random.randint(0, 2, (4, 128, 128, 1)).astype("float32")
model = models.Sequential()
model.add(layers.Input((128, 128, 3)))
model.add(layers.Conv2D(16, 3, padding="same", activation="relu"))
model.add(layers.MaxPooling2D())
model.add(layers.Conv2D(32, 3, padding="same", activation="relu"))
model.add(layers.MaxPooling2D())
model.add(layers.Conv2D(32, 3, padding="same", activation="relu"))
model.add(layers.UpSampling2D(2))  # KL109 mended: model.add(layers.UpSampling2D(4))
model.add(layers.Conv2D(1, 1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(X, Y, verbose=0)
