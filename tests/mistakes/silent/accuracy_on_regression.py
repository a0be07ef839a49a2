from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential([Input((13,)), Dense(64, activation="relu"), Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])  # KL414 mended: model.compile(optimizer="adam", loss="mse", metrics=["mae"])
