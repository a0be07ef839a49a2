from keras import Input, Model, layers

inputs = Input((16, 16, 32))
conv = layers.Conv2D(32, 3, padding="same", activation="relu")
x = conv(inputs)
x = conv(x)  # KL408 mended: x = layers.Conv2D(32, 3, padding="same", activation="relu")(x)
x = conv(x)  # KL408 mended: x = layers.Conv2D(32, 3, padding="same", activation="relu")(x)
model = Model(inputs, layers.Dense(3)(layers.GlobalAveragePooling2D()(x)))
