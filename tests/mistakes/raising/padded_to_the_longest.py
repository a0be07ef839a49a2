import numpy as np
from keras.layers import Dense, Embedding, Flatten, Input
from keras.models import Sequential
from keras.utils import pad_sequences

reviews = [[4, 8, 2], [7, 1], [3, 3, 9, 5, 2], [6]]
reviews = pad_sequences(reviews, padding="post")  # KL108 mended: reviews = pad_sequences(reviews, 12, padding="post")
model = Sequential([Input((12,)), Embedding(10, 4), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(reviews, np.array([1, 0, 1, 0]), verbose=0)
