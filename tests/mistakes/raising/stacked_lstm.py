from tensorflow.keras.layers import LSTM, Dense, Dropout
from tensorflow.keras.models import Sequential

regressor = Sequential()
regressor.add(LSTM(units=50, return_sequences=True, input_shape=(60, 1)))
regressor.add(Dropout(0.2))
regressor.add(LSTM(units=50))  # KL101 mended: regressor.add(LSTM(units=50, return_sequences=True))
regressor.add(Dropout(0.2))
regressor.add(LSTM(units=50))
regressor.add(Dropout(0.2))
regressor.add(Dense(units=1))
regressor.compile(optimizer="adam", loss="mean_squared_error")
