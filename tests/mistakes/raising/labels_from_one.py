import numpy as np
from keras import layers, models
from keras.utils import to_categorical

X = np.random.rand(90, 4)
labels = np.array([1, 2, 3] * 30)
Y = to_categorical(labels)  # mended: Y = to_categorical(labels - 1)

model = models.Sequential()
model.add(layers.Dense(8, activation="relu", input_shape=(4,)))
model.add(layers.Dense(3, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
model.fit(X, Y, verbose=0)  # KL109 mended: model.fit(X, Y, verbose=0)
