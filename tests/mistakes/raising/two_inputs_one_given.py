import numpy as np
from keras import Input, Model, layers

a = Input((8,))
b = Input((4,))
out = layers.Dense(1)(layers.Concatenate()([a, b]))
model = Model([a, b], out)
model.compile("adam", "mse")
model.fit(np.zeros((32, 8)), np.zeros((32, 1)), verbose=0)  # KL108 mended: model.fit([np.zeros((32, 8)), np.zeros((32, 4))], np.zeros((32, 1)), verbose=0)
