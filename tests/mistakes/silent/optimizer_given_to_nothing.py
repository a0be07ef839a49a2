import numpy as np
from keras import Sequential, layers, optimizers

x = np.random.rand(100, 20)
y = np.random.randint(0, 2, 100)
model = Sequential([
    layers.Input((20,)),
    layers.Dense(16, activation='relu'),
    layers.Dense(1, activation='sigmoid'),
])
opt = optimizers.Adam(learning_rate=1e-5)
model.compile(loss='binary_crossentropy', optimizer='adam')  # KL407 mended: model.compile(loss='binary_crossentropy', optimizer=opt)
model.fit(x, y, epochs=1, verbose=0)
