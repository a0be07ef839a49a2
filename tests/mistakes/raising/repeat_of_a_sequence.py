from keras.layers import LSTM, Dense, RepeatVector, TimeDistributed
from keras.models import Sequential

model = Sequential()
model.add(LSTM(32, return_sequences=True, input_shape=(10, 2)))  # KL101 mended: model.add(LSTM(32, input_shape=(10, 2)))
model.add(RepeatVector(10))
model.add(LSTM(32, return_sequences=True))
model.add(TimeDistributed(Dense(2)))
