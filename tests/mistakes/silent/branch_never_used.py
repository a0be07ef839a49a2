from keras import Input, Model, layers

image = Input((64, 64, 3))
tower_1 = layers.Conv2D(16, 1, padding="same", activation="relu")(image)
tower_2 = layers.Conv2D(16, 3, padding="same", activation="relu")(image)
tower_3 = layers.Conv2D(16, 5, padding="same", activation="relu")(image)
merged = layers.Concatenate()([tower_1, tower_2, tower_2])  # KL407 mended: merged = layers.Concatenate()([tower_1, tower_2, tower_3])
model = Model(image, layers.Dense(3)(layers.GlobalAveragePooling2D()(merged)))
