import numpy as np
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Sequential

X_train = np.random.rand(60, 10)
y_train = np.array([0] * 50 + [1] * 10)
weights = len(y_train) / (2 * np.bincount(y_train))

model = Sequential([Input((10,)), Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(X_train, y_train, epochs=1, class_weight=weights, verbose=0)  # KL106 mended: model.fit(X_train, y_train, epochs=1, class_weight=dict(enumerate(weights)), verbose=0)
