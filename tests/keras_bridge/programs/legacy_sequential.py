# Keras 2.2 2.15
from keras.layers import GRU, LSTM, Conv1D, Dense, Dropout, Embedding, Flatten, SimpleRNN
from keras.models import Sequential

batched = Sequential()
batched.add(LSTM(7, batch_input_shape=(2, 5, 3), return_sequences=True))
batched.add(LSTM(4))
words = Sequential([Embedding(20, 5, input_length=7), Flatten(), Dense(1)])
open_words = Sequential([Embedding(20, 5), GRU(4)])
steps = Sequential([SimpleRNN(4, input_dim=3, input_length=6), Dense(2)])
kernels = Sequential([Conv1D(4, 3, input_shape=(None, 2)), Dropout(0.2)])
