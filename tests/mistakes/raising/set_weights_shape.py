import numpy as np
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense, Embedding, GlobalAveragePooling1D, Input

vocab_size = 1000
embedding_dim = 50
embedding_matrix = np.zeros((vocab_size + 1, embedding_dim))

model = Sequential()
model.add(Input(shape=(40,)))
embedding = Embedding(vocab_size, embedding_dim, trainable=False)  # KL117 mended: embedding = Embedding(vocab_size + 1, embedding_dim, trainable=False)
model.add(embedding)
embedding.set_weights([embedding_matrix])
model.add(GlobalAveragePooling1D())
model.add(Dense(1, activation="sigmoid"))
