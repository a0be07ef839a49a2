import numpy as np
from keras.layers import LSTM, Dense, Embedding, Input, Reshape
from keras.models import Sequential

x = np.random.normal(size=(200, 24)).astype("float32")
y = np.random.randint(0, 2, 200)

model = Sequential()
model.add(Input((24,)))
model.add(Embedding(1000, 32))  # KL442 mended: model.add(Reshape((24, 1)))
model.add(LSTM(16))
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(np.abs(x), y, epochs=1, verbose=0)
