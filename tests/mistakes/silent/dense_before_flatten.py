from keras import Input, Model, layers

inputs = Input((64, 64, 3))
x = layers.Conv2D(32, 3, activation="relu", padding="same")(inputs)
x = layers.MaxPooling2D()(x)
x = layers.Dense(128, activation="relu")(x)  # KL405 mended: x = layers.Flatten()(x)
x = layers.Flatten()(x)  # mended: x = layers.Dense(128, activation="relu")(x)
model = Model(inputs, layers.Dense(2, activation="softmax")(x))
