import keras
import numpy as np
from keras import layers

good, bad = np.random.normal(2, 1, (50, 3)), np.random.normal(-2, 1, (50, 3))
samples = np.vstack([good, bad])
labels = np.array([1] * 50 + [0] * 50)
mixed = np.argsort(np.random.rand(100))
model = keras.Sequential([keras.Input((3,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(samples, labels, validation_split=0.3, epochs=1, verbose=0)  # KL430 mended: model.fit(samples[mixed], labels[mixed], validation_split=0.3, epochs=1, verbose=0)
