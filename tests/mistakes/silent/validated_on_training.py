import numpy as np
from keras import Input, Sequential, layers

x, y = np.random.rand(200, 20), np.random.randint(0, 2, 200)
x_train, x_test, y_train, y_test = x[:150], x[150:], y[:150], y[150:]
model = Sequential([Input((20,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x_train, y_train, validation_data=(x_train, y_train))  # KL430 mended: model.fit(x_train, y_train, validation_data=(x_test, y_test))
