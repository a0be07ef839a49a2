import keras
import numpy as np

model = keras.Sequential([keras.Input((12,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.AUC(name="area")])
patient = keras.callbacks.EarlyStopping("val_accuracy", mode="max")  # KL420 mended: patient = keras.callbacks.EarlyStopping("val_area", mode="max")
x, y = np.random.rand(20, 12), np.arange(20) % 2
model.fit(x, y, validation_split=0.2, callbacks=[patient], verbose=0)
