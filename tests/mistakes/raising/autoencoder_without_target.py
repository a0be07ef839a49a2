import numpy as np
from keras.layers import Dense, Input
from keras.models import Model

rows = np.random.rand(24, 40)
row = Input((40,))
model = Model(row, Dense(40, activation="sigmoid")(Dense(8, activation="relu")(row)))
model.compile("adam", "binary_crossentropy")
model.fit(rows, epochs=1, verbose=0)  # KL109 mended: model.fit(rows, rows, epochs=1, verbose=0)
