import numpy as np
from keras import Sequential, layers

pos = np.random.normal(1, 1, (100, 5))
neg = np.random.normal(-1, 1, (100, 5))
X = np.concatenate([pos, neg])
y = np.concatenate([np.ones(100), np.zeros(100)])
order = np.argsort(np.random.rand(len(X)))
model = Sequential([layers.Input((5,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(X, y, epochs=1, validation_split=0.2, verbose=0)  # KL430 mended: model.fit(X[order], y[order], epochs=1, validation_split=0.2, verbose=0)
