from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential([Input((30,)), Dense(64, activation="relu"), Dense(1, activation="tanh")])  # KL402 mended: model = Sequential([Input((30,)), Dense(64, activation="relu"), Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
