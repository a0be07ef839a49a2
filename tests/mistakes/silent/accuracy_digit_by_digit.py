import keras
import numpy as np

model = keras.Sequential([keras.Input((12,)), keras.layers.Dense(1, activation="sigmoid")])
measured = keras.metrics.Accuracy()  # KL422 mended: measured = keras.metrics.BinaryAccuracy()
model.compile("adam", "binary_crossentropy", metrics=[measured])
model.fit(np.random.rand(20, 12), np.arange(20) % 2, verbose=0)
