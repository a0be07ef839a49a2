import numpy as np
from keras import Input, Sequential
from keras.layers import GRU, Dense

x, y = np.random.rand(24, 10, 4), np.random.randint(0, 3, 24)
model = Sequential([Input((10, 4))])
model.add(GRU(8, return_sequences=True))
model.add(GRU(8, return_sequences=True))  # KL109 mended: model.add(GRU(8))
model.add(Dense(8, activation="relu"))
model.add(Dense(3, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y, verbose=0)
