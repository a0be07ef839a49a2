from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((2,)))
model.add(Dense(50, activation="relu"))
model.add(Dense(1, activation="sigmoid"))  # KL402 mended: model.add(Dense(1, activation="tanh"))
model.compile(loss="hinge", optimizer="sgd")
