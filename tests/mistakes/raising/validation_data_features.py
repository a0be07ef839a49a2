import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

x_train = np.zeros((60, 28, 28, 3))
x_val = np.zeros((20, 28, 28, 1))
y_train = np.zeros(60)
y_val = np.zeros(20)
model = keras.Sequential([
    keras.Input((28, 28, 3)),
    layers.Conv2D(8, 5, activation="relu"),
    layers.GlobalMaxPooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, validation_data=(x_val, y_val), verbose=0)  # KL108 mended: model.fit(x_train, y_train, validation_data=(np.repeat(x_val, 3, axis=-1), y_val), verbose=0)
