import numpy as np
from keras import Input, Sequential
from keras.layers import Dense

x = np.linspace(0, 1, 60).reshape(60, 1)
y = (x[:, 0] > 0.5).astype("float32")
np.random.shuffle(x)  # KL437 mended: order = np.random.permutation(60)
x = x * 2 - 1  # mended: x, y = x[order] * 2 - 1, y[order]
model = Sequential([Input((1,)), Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, verbose=0)
