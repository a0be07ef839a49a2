import keras
import numpy as np
from keras import layers

source = keras.Input((6,))
hidden = layers.Dense(8, activation="relu")(source)
kind = layers.Dense(2, activation="softmax", name="kind")(hidden)
place = layers.Dense(3, activation="softmax", name="place")(hidden)
model = keras.Model(source, [kind, place])
model.compile("adam", ["sparse_categorical_crossentropy"] * 2)
labels = [np.zeros(30, int), np.zeros(30, int)]
model.fit(np.ones((30, 6)), labels, class_weight={0: 1.0, 1: 3.0, 2: 1.0}, verbose=0)  # KL106 mended: model.fit(np.ones((30, 6)), labels, verbose=0)
