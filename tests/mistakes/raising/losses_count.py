import numpy as np
from keras import Input, Model, layers

x_in = Input((8,))
h = layers.Dense(16, activation="relu")(x_in)
age = layers.Dense(1, name="age")(h)
sex = layers.Dense(1, activation="sigmoid", name="sex")(h)
model = Model(x_in, [age, sex])
model.compile("adam", loss=["mse", "binary_crossentropy", "mse"])  # KL109 mended: model.compile("adam", loss=["mse", "binary_crossentropy"])
model.fit(np.zeros((32, 8)), [np.zeros((32, 1)), np.zeros((32, 1))], verbose=0)
