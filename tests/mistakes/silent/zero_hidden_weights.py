from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,))])
model.add(Dense(12, activation="relu", kernel_initializer="zeros"))  # KL429 mended: model.add(Dense(12, activation="relu"))
model.add(Dense(1, activation="sigmoid"))
