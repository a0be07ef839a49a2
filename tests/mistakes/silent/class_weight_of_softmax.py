import keras
import numpy as np
from keras import layers

x, y = np.random.rand(60, 10), np.random.randint(0, 3, 60)
inputs = keras.Input((10,))
hidden = layers.Dense(16, activation="relu")(inputs)
model = keras.Model(inputs, layers.Dense(3, activation="softmax")(hidden))
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, class_weight={1: 1.0, 2: 2.0, 3: 4.0}, verbose=0)  # KL432 mended: model.fit(x, y, class_weight={0: 1.0, 1: 2.0, 2: 4.0}, verbose=0)
