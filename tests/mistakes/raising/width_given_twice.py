from keras import Model, layers

plate_width, plate_height = 120, 40


def reader():
    plates = layers.Input(shape=(plate_width, plate_width, 1))  # KL105 mended: plates = layers.Input(shape=(plate_width, plate_height, 1))
    x = layers.MaxPooling2D(2)(layers.Conv2D(8, 3, padding="same")(plates))
    x = layers.MaxPooling2D(2)(layers.Conv2D(16, 3, padding="same")(x))
    x = layers.Reshape((plate_width // 4, plate_height // 4 * 16))(x)
    x = layers.Bidirectional(layers.LSTM(12, return_sequences=True))(x)
    return Model(plates, layers.Dense(37, activation="softmax")(x))


model = reader()
