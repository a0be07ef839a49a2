import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_shape=(3,)), Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["acuracy"])  # KL106 mended: model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(np.zeros((10, 3)), np.zeros((10, 1)), verbose=0)
