from keras import layers, models

model = models.Sequential([
    layers.Input((32, 32, 3)),
    layers.Conv2D(16, kernal_size=3, activation="relu"),  # KL106 mended: layers.Conv2D(16, kernel_size=3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10),
])
