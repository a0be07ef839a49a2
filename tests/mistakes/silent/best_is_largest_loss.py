import numpy as np
from keras.callbacks import EarlyStopping
from keras.layers import Dense, Input
from keras.models import Sequential

x, y = np.random.rand(64, 8), np.random.rand(64)
model = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(1)])
model.compile("adam", "mse")
stop = EarlyStopping(monitor="val_loss", mode="max")  # KL420 mended: stop = EarlyStopping(monitor="val_loss", mode="min")
model.fit(x, y, epochs=2, verbose=0, validation_split=0.2, callbacks=[stop])
