import numpy as np
from keras.layers import LSTM, Dense, Dropout, Embedding, Input
from keras.models import Sequential
from keras.utils import to_categorical

classes = 19
x = np.random.randint(0, 500, (200, 30))
labels = np.random.randint(0, classes, 200)

model = Sequential()
model.add(Input((30,)))
model.add(Embedding(500, 50))
model.add(LSTM(16))
model.add(Dropout(0.2))
model.add(Dense(classes, activation="sigmoid"))  # KL402 mended: model.add(Dense(classes, activation="softmax"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])  # mended: model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(x, to_categorical(labels, classes), epochs=1, batch_size=64, verbose=0)
