import numpy as np
from keras import Input, Sequential, ops
from keras.layers import Dense


def weighted(weight):
    def loss(y_true, y_pred):
        return ops.mean(weight * ops.square(y_true - y_pred))

    return loss


model = Sequential([Input((2,)), Dense(1)])
model.compile("adam", loss=weighted)  # KL106 mended: model.compile("adam", loss=weighted(2.0))
model.fit(np.ones((6, 2)), np.ones((6, 1)), verbose=0)
