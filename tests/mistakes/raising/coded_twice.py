import numpy as np
from keras import Sequential
from keras.layers import Dense
from keras.utils import to_categorical

x, y = np.random.rand(30, 6), to_categorical([number % 3 for number in range(30)], 3)
y = to_categorical(y, 3)  # KL109 mended: y = np.asarray(y)
model = Sequential([Dense(8, activation="relu", input_shape=(6,)), Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, y, verbose=0)
