import numpy as np
from keras.layers import Dense, Embedding, Flatten, Input
from keras.models import Sequential
from keras.utils import pad_sequences

heard = [list(np.random.randint(1, 90, words)) for words in (11, 4, 20, 16)]
asked = [list(np.random.randint(1, 90, words)) for words in (5, 13)]
model = Sequential([Input((24,)), Embedding(90, 6), Flatten(), Dense(1)])
model.compile("adam", "mse")
model.fit(pad_sequences(heard, maxlen=24), np.array([0.0, 1.0, 1.0, 0.0]), verbose=0)
asked = pad_sequences(asked)  # KL108 mended: asked = pad_sequences(asked, maxlen=24)
model.predict(asked, verbose=0)
