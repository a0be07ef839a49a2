import numpy as np
from keras import Input, Model, Sequential
from keras.layers import Dense

model = Sequential([Input((10,)), Dense(8, activation="relu"), Dense(4, activation="relu"), Dense(1)])
bottleneck = Model(model.inputs, model.layers[3].output)  # KL106 mended: bottleneck = Model(model.inputs, model.layers[1].output)
bottleneck.predict(np.ones((3, 10)), verbose=0)
