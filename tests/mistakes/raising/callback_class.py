import keras
import numpy as np


class Watch(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.stop_training = (logs or {}).get("loss", 1) < 0.01


model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.random.rand(10, 2), np.random.rand(10), callbacks=[Watch], verbose=0)  # KL106 mended: model.fit(np.random.rand(10, 2), np.random.rand(10), callbacks=[Watch()], verbose=0)
