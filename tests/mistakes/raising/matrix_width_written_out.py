import numpy as np
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Embedding, Dense, GlobalAveragePooling1D

word_index = {'a': 1, 'b': 2, 'c': 3}
EMB = 50
matrix = np.zeros((len(word_index) + 1, 100))  # KL117 mended: matrix = np.zeros((len(word_index) + 1, EMB))
model = Sequential()
model.add(Embedding(len(word_index) + 1, EMB, weights=[matrix], trainable=False))
model.add(GlobalAveragePooling1D())
model.add(Dense(1))
model.build((None, 10))
