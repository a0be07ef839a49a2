import numpy as np
from keras.layers import LSTM, Dense, Embedding
from keras.models import Sequential

GLOVE_DIM = 100
VOCAB = 500


def glove(vocab):
    return {f"w{i}": np.random.rand(GLOVE_DIM).astype("float32") for i in range(vocab)}


vectors = glove(VOCAB)
matrix = np.zeros((VOCAB + 1, GLOVE_DIM))
for i in range(VOCAB):
    matrix[i + 1] = vectors[f"w{i}"]

model = Sequential()
model.add(Embedding(VOCAB + 1, 128, weights=[matrix], trainable=False))  # KL117 mended: model.add(Embedding(VOCAB + 1, GLOVE_DIM, weights=[matrix], trainable=False))
model.add(LSTM(32))
model.add(Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(np.random.randint(0, VOCAB, (8, 20)), np.random.randint(0, 2, 8), epochs=1)
