from keras import Input, Sequential
from keras.layers import Dense, Embedding, Flatten
from keras.utils import pad_sequences
import numpy as np

WORDS = 500
MAX_LEN = 60
texts = [[1, 2, 3], [4, 5], [6], [7, 8, 9, 10]]
x = pad_sequences(texts, maxlen=WORDS)  # KL108 mended: x = pad_sequences(texts, maxlen=MAX_LEN)
model = Sequential([Input((MAX_LEN,)), Embedding(WORDS, 4), Flatten(), Dense(1)])
model.compile("adam", "mse")
model.fit(x, np.array([1, 0, 1, 0]), verbose=0)
