from keras import Input, Model, layers


def unet(size=128, filters=(16, 32, 64, 128)):
    image = Input((size, size, 3))
    skips = []
    x = image
    for f in filters[:-1]:
        x = layers.Conv2D(f, 3, padding="same", activation="relu")(x)
        skips.append(x)
        x = layers.MaxPooling2D()(x)
    x = layers.Conv2D(filters[-1], 3, padding="same", activation="relu")(x)
    for i, f in enumerate(reversed(filters[:-1])):
        x = layers.Conv2DTranspose(f, 2, strides=2, padding="same")(x)
        x = layers.Concatenate()([x, skips[i]])  # KL103 mended: x = layers.Concatenate()([x, skips[-(i + 1)]])
        x = layers.Conv2D(f, 3, padding="same", activation="relu")(x)
    return Model(image, layers.Conv2D(1, 1, activation="sigmoid")(x))


model = unet()
model.compile("adam", "binary_crossentropy")
