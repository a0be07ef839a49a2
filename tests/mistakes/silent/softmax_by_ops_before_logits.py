import keras
import numpy as np
from keras import layers, ops

inputs = keras.Input((16,))
hidden = layers.Dense(32, activation="relu")(inputs)
outputs = ops.softmax(layers.Dense(4)(hidden))
model = keras.Model(inputs, outputs)
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)  # KL402 mended: loss = keras.losses.SparseCategoricalCrossentropy()
model.compile("adam", loss, metrics=["accuracy"])
model.fit(np.random.random((80, 16)), np.random.randint(0, 4, 80), epochs=1, verbose=0)
