import numpy as np
from tensorflow import keras

params = {"optimizer": "rmsprop", "loss": "mean_square_error", "metrics": ["mae"]}  # KL106 mended: params = {"optimizer": "rmsprop", "loss": "mean_squared_error", "metrics": ["mae"]}


def build_model():
    model = keras.Sequential(
        [keras.layers.Dense(64, activation="relu", input_shape=(13,)), keras.layers.Dense(1)]
    )
    model.compile(**params)
    return model


model = build_model()
model.fit(np.random.rand(32, 13), np.random.rand(32), epochs=1, verbose=0)
