import numpy as np
from keras import Sequential
from keras.layers import LSTM, Bidirectional, Dense, Embedding, Input

words, length = 300, 17
sentences = np.random.randint(0, words, (30, length))
tags = np.eye(4)[np.random.randint(0, 4, (30, length))]
model = Sequential()
model.add(Input((length,)))
model.add(Embedding(words, 12))
model.add(Bidirectional(LSTM(10)))  # KL109 mended: model.add(Bidirectional(LSTM(10, return_sequences=True)))
model.add(Dense(length, activation="softmax"))  # mended: model.add(Dense(4, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
model.fit(sentences, tags, verbose=0)
