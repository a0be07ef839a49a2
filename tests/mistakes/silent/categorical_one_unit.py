import numpy as np
from keras.layers import Activation, Dense, Flatten, Input
from keras.models import Sequential

model = Sequential([Input((8, 8, 3)), Flatten(), Dense(1), Activation("sigmoid")])
model.compile("adam", "categorical_crossentropy")  # KL402 mended: model.compile("adam", "binary_crossentropy")
model.fit(np.zeros((20, 8, 8, 3)), np.array([0, 1] * 10), verbose=0)
