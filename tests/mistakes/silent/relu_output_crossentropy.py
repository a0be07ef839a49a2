from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential([Input((30,)), Dense(64, activation="relu"), Dense(3, activation="relu")])  # KL402 mended: model = Sequential([Input((30,)), Dense(64, activation="relu"), Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy")
