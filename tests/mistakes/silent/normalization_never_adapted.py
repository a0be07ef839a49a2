import numpy as np
from keras import Input, Sequential, layers

features, labels = np.random.rand(100, 9) * 300, np.random.rand(100)
normalizer = layers.Normalization(axis=-1)  # KL426 mended: normalizer = layers.Normalization(axis=-1); normalizer.adapt(features)
model = Sequential([Input((9,)), normalizer, layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mae")
model.fit(features, labels, epochs=2)
