import keras
import numpy as np

model = keras.Sequential([keras.Input((10,)), keras.layers.Dense(2)])
model.compile("adam", "mse")
slower = keras.callbacks.ReduceLROnPlateau(monitor="value_loss", mode="min")  # KL420 mended: slower = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", mode="min")
x, y = np.random.rand(20, 10), np.random.rand(20, 2)
model.fit(x, y, validation_split=0.2, callbacks=[slower], verbose=0)
