import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((4,)), Dense(3)])
model.layers[0].set_weights([np.zeros((4, 3))])  # KL117 mended: model.layers[0].set_weights([np.zeros((4, 3)), np.zeros(3)])
