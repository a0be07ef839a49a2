from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((4,)))
model.add(Dense(32, activation="relu"))
model.add(Dense(1))  # KL402 mended: model.add(Dense(1, activation="exponential"))
model.compile("adam", "poisson")
