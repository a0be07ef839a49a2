from keras import Input, Model
from keras.layers import LSTM, Dense

inputs = Input(shape=(None, 71))
output, state_h, state_c = LSTM(64)(inputs)  # KL118 mended: output, state_h, state_c = LSTM(64, return_state=True)(inputs)
model = Model(inputs, Dense(3)(output))
