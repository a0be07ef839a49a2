from keras.layers import Dense, Dropout, Input
from keras.models import Sequential

model = Sequential([
    Input((30,)),
    Dense(64, activation="relu"),
    Dropout(0.95),  # KL406 mended: Dropout(0.05),
    Dense(10, activation="softmax"),
])
