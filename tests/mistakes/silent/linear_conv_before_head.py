import keras
import numpy as np
from keras import layers

images = np.random.rand(12, 28, 28, 1)
digits = np.random.randint(0, 10, 12)
model = keras.Sequential()
model.add(keras.Input((28, 28, 1)))
model.add(layers.Conv2D(8, 3))  # KL404 mended: model.add(layers.Conv2D(8, 3, activation="relu"))
model.add(layers.Dropout(0.25))
model.add(layers.Flatten())
model.add(layers.Dense(64, activation="relu"))
model.add(layers.Dense(10, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(images, digits, epochs=1, verbose=0)
