import numpy as np
from keras.callbacks import EarlyStopping
from keras.layers import Dense, Input
from keras.models import Sequential

x, y = np.random.rand(40, 6), np.random.randint(0, 2, 40)
model = Sequential([Input((6,)), Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
stop = EarlyStopping(monitor="val_acc", patience=2)  # KL106 mended: stop = EarlyStopping(monitor="val_accuracy", patience=2)
model.fit(x, y, validation_split=0.25, epochs=2, callbacks=[stop], verbose=0)
