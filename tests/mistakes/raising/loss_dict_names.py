import numpy as np
from keras import Input, Model, layers

x_in = Input((8,))
h = layers.Dense(16, activation="relu")(x_in)
age = layers.Dense(1, name="age_output")(h)
sex = layers.Dense(1, activation="sigmoid", name="sex_output")(h)
model = Model(x_in, [age, sex])
model.compile("adam", loss={"age": "mse", "sex_output": "binary_crossentropy"})  # KL109 mended: model.compile("adam", loss={"age_output": "mse", "sex_output": "binary_crossentropy"})
model.fit(np.zeros((32, 8)), [np.zeros((32, 1)), np.zeros((32, 1))], verbose=0)
