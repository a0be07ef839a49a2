from keras import layers, models

model = models.Sequential([
    layers.Input((32, 32, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Dense(64, activation="relu"),  # KL405 mended: layers.Flatten(), layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),  # mended: layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
