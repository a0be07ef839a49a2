import numpy as np
import keras
from keras import layers

inputs = keras.Input((64, 64, 1))
c1 = layers.Conv2D(8, 3, activation="relu", padding="same")(inputs)
p1 = layers.MaxPooling2D()(c1)
c2 = layers.Conv2D(16, 3, activation="relu", padding="same")(p1)
p2 = layers.MaxPooling2D()(c2)
b = layers.Conv2D(32, 3, activation="relu", padding="same")(p2)
u2 = layers.UpSampling2D()(b)
m2 = layers.concatenate([u2, c2])
d2 = layers.Conv2D(16, 3, activation="relu", padding="same")(m2)
u1 = layers.UpSampling2D()(d2)
m1 = layers.concatenate([u1, c1])
d1 = layers.Conv2D(8, 3, activation="relu", padding="same")(u1)  # KL407 mended: d1 = layers.Conv2D(8, 3, activation="relu", padding="same")(m1)
outputs = layers.Conv2D(1, 1, activation="sigmoid")(d1)
model = keras.Model(inputs, outputs)
model.compile("adam", "binary_crossentropy")
model.fit(np.random.rand(2, 64, 64, 1), np.random.randint(0, 2, (2, 64, 64, 1)), verbose=0)
