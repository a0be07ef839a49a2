from keras import layers, models

model = models.Sequential([
    layers.Input(shape=(64, 64, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.MaxPooling2D(),  # KL101 mended: layers.Dropout(0.5),
    layers.Dense(2, activation="softmax"),
])
