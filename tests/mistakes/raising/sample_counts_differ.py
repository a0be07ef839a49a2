import numpy as np
from keras.layers import Dense
from keras.models import Sequential

X = np.zeros((100, 3))
y = np.zeros((90, 1))  # KL108,KL109 mended: y = np.zeros((100, 1))
model = Sequential([Dense(4, input_shape=(3,)), Dense(1)])
model.compile("adam", "mse")
model.fit(X, y, verbose=0)
