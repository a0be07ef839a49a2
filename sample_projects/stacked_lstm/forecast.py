from keras import Sequential
from keras.layers import LSTM, Dense, Dropout, Input

STEPS = 48
SENSORS = 12

model = Sequential(
    [
        Input((STEPS, SENSORS)),
        LSTM(128),
        Dropout(0.2),
        LSTM(64),
        Dense(1),
    ]
)
model.compile(optimizer="adam", loss="mse")
