import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from keras.utils import to_categorical

X = np.random.rand(120, 4)
y = np.array([0, 1, 2] * 40)
y_cat = to_categorical(y)
model = Sequential()
model.add(Dense(10, activation='relu', input_shape=(4,)))
model.add(Dense(3, activation='softmax'))
model.compile('adam', 'categorical_crossentropy', metrics=['accuracy'])
model.fit(X, y, epochs=1)  # KL109 mended: model.fit(X, y_cat, epochs=1)
