import keras
import numpy as np
from keras import layers
from keras.callbacks import EarlyStopping

x, y = np.random.rand(60, 10), np.random.randint(0, 2, 60)
model = keras.Sequential([
    keras.Input((10,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["acc"])
stop = EarlyStopping(monitor="val_accuracy", mode="max", patience=2)  # KL420 mended: stop = EarlyStopping(monitor="val_acc", mode="max", patience=2)
model.fit(x, y, validation_split=0.2, callbacks=[stop], verbose=0)
