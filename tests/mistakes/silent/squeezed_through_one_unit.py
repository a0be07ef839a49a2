import numpy as np
from keras import Input, Sequential
from keras.layers import Activation, Dense

model = Sequential([Input((30,)), Dense(16, activation="relu")])
model.add(Dense(1))  # KL438 mended: model.add(Dense(16))
model.add(Activation("sigmoid"))
model.add(Dense(8, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.rand(16, 30), np.arange(16) % 8, verbose=0)
