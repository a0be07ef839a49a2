import numpy as np
from keras import Sequential
from keras.layers import Conv2D, Dense, Flatten

images, targets = [], []
for number in range(12):
    images.append(np.full((16, 16, 3), number / 12))
    targets.append([number, number / 2])
targets = np.array(targets)  # KL108 mended: images, targets = np.array(images), np.array(targets)
model = Sequential([Conv2D(4, 3, input_shape=(16, 16, 3)), Flatten(), Dense(2)])
model.compile("adam", "mse")
model.fit(images, targets, verbose=0)
