import numpy as np
from keras.callbacks import EarlyStopping
from keras.layers import Dense, Input
from keras.models import Sequential

x, y = np.random.rand(64, 8), np.random.randint(0, 2, 64)
model = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
stop = EarlyStopping(monitor="val_loss", patience=2)
model.fit(x, y, epochs=2, verbose=0, callbacks=[stop])  # KL420 mended: model.fit(x, y, epochs=2, verbose=0, validation_split=0.2, callbacks=[stop])
