import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_shape=(3,)), Dense(1)])
model.fit(np.zeros((10, 3)), np.zeros((10, 1)), verbose=0)  # KL111 mended: model.compile("adam", "mse")
