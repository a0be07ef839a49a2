import numpy as np
from keras import Input, Sequential
from keras.layers import Dense

labels = np.random.randint(0, 2, size=(200, 6))
model = Sequential([Input((9,)), Dense(6, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])  # KL422 mended: model.compile("adam", "binary_crossentropy", metrics=["binary_accuracy"])
model.fit(np.random.rand(200, 9), labels, verbose=0)
