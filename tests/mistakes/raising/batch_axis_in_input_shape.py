import numpy as np
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential

images = np.zeros((100, 32, 32, 3))
labels = np.zeros((100, 5))

model = Sequential()
model.add(Conv2D(16, 3, activation="relu", input_shape=(100, 32, 32, 3)))  # KL101 mended: model.add(Conv2D(16, 3, activation="relu", input_shape=(32, 32, 3)))
model.add(Flatten())
model.add(Dense(5, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(images, labels, epochs=1, verbose=0)
