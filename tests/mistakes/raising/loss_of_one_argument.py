import numpy as np
from keras import Input, Sequential, ops
from keras.layers import Dense


def far_off(y_pred):  # KL106 mended: def far_off(y_true, y_pred):
    return ops.mean(ops.abs(y_pred))


model = Sequential([Input((2,)), Dense(1)])
model.compile("adam", far_off)
model.fit(np.ones((6, 2)), np.ones((6, 1)), verbose=0)
