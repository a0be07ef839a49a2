import numpy as np
from keras.layers import LSTM, Bidirectional, Dense, Embedding, Input, TimeDistributed
from keras.models import Model
from keras.utils import to_categorical

N_WORDS, N_TAGS, MAX_LEN = 200, 9, 15
X = np.random.randint(0, N_WORDS, (30, MAX_LEN))
y = to_categorical(np.arange(30 * MAX_LEN).reshape(30, MAX_LEN) % N_TAGS, N_TAGS)
inp = Input(shape=(MAX_LEN,))
x = Embedding(N_WORDS, 20)(inp)
x = Bidirectional(LSTM(units=50, return_sequences=True))(x)
out = TimeDistributed(Dense(N_TAGS + 1, activation="softmax"))(x)  # KL109 mended: out = TimeDistributed(Dense(N_TAGS, activation="softmax"))(x)
model = Model(inp, out)
model.compile("adam", "categorical_crossentropy")
model.fit(X, y, verbose=0)
