import numpy as np
from keras import Input, Sequential, ops
from keras.layers import Dense


def rmse(y_true, y_pred):
    return ops.sqrt(ops.mean(ops.square(y_pred - y_true), axis=-1))


model = Sequential([Input((3,)), Dense(1)])
model.compile("adam", loss=rmse(), metrics=["mae"])  # KL106 mended: model.compile("adam", loss=rmse, metrics=["mae"])
model.fit(np.ones((8, 3)), np.ones((8, 1)), verbose=0)
