import numpy as np
from tensorflow import keras
from tensorflow.keras.layers import Dense

X = np.random.rand(200, 8)
y = np.random.randint(0, 2, size=(200, 1))

model = keras.Sequential(
    [
        Dense(12, activation="relu", input_shape=(200,)),  # KL108 mended: Dense(12, activation="relu", input_shape=(8,)),
        Dense(1, activation="sigmoid"),
    ]
)
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(X, y, epochs=1, batch_size=10, verbose=0)
