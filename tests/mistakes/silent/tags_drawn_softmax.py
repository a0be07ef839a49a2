import numpy as np
from keras.layers import Dense, Dropout, Input
from keras.models import Sequential
from keras.optimizers import SGD

x_train = np.random.random((300, 40)).astype("float32")
y_train = np.random.randint(0, 2, size=(300, 11))
x_test = np.random.random((50, 40)).astype("float32")

model = Sequential()
model.add(Input((x_train.shape[1],)))
model.add(Dense(60, activation="relu"))
model.add(Dropout(0.1))
model.add(Dense(y_train.shape[1], activation="softmax"))  # KL402 mended: model.add(Dense(y_train.shape[1], activation="sigmoid"))
sgd = SGD(learning_rate=0.01, momentum=0.9, nesterov=True)
model.compile(loss="categorical_crossentropy", optimizer=sgd)  # mended: model.compile(loss="binary_crossentropy", optimizer=sgd)
model.fit(x_train, y_train, epochs=1, batch_size=50, verbose=0)
predicted = model.predict(x_test, verbose=0) >= 0.5
