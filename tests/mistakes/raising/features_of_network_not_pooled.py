import numpy as np
from keras import Sequential
from keras.applications import MobileNetV2
from keras.layers import Dense, Dropout, GlobalMaxPooling2D

net = Sequential()
net.add(MobileNetV2(include_top=False, weights=None, input_shape=(64, 64, 3)))
net.add(Dropout(0.3))  # KL109 mended: net.add(GlobalMaxPooling2D()); net.add(Dropout(0.3))
net.add(Dense(16, activation="relu"))
net.add(Dense(3, activation="softmax"))
net.compile("adam", "categorical_crossentropy")
net.fit(np.random.rand(6, 64, 64, 3), np.eye(3)[[0, 1, 2, 2, 1, 0]], verbose=0)
