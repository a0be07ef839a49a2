import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_shape=(3,)), Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(np.zeros((10, 3)), np.zeros((10, 1)), nb_epoch=2)  # KL106 mended: model.fit(np.zeros((10, 3)), np.zeros((10, 1)), epochs=2, verbose=0)
