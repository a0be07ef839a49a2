from tensorflow.keras import layers, models

model = models.Sequential()
model.add(layers.Input((65, 65, 3)))
model.add(layers.Conv2D(16, 2, activation="relu"))
model.add(layers.MaxPooling2D(pool_size=2, strides=4))  # KL202 mended: model.add(layers.MaxPooling2D(pool_size=4, strides=4))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
