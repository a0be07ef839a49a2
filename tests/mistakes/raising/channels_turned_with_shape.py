import numpy as np
from keras import Sequential
from keras.layers import Conv2D, Dense, Flatten

rows, columns = 28, 28
x, y = np.random.rand(64, 28, 28), np.random.randint(0, 10, 64)
x = x.reshape(len(x), 1, rows, columns)  # mended: x = x.reshape(len(x), rows, columns, 1)
shape = (1, rows, columns)  # KL104 mended: shape = (rows, columns, 1)
model = Sequential([Conv2D(8, 3, input_shape=shape), Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y, verbose=0)
