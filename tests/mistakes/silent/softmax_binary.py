from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential([
    Input((30,)),
    Dense(64, activation="relu"),
    Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])  # KL402 mended: model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
