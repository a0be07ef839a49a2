import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(5, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["binary_accuracy"])  # KL422 mended: model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
model.fit(np.random.rand(20, 8), np.eye(5)[np.arange(20) % 5], verbose=0)
