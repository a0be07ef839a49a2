import numpy as np
import keras
from keras import Sequential
from keras.callbacks import EarlyStopping, ModelCheckpoint
from keras.layers import Dense, Input

X, Y = np.random.rand(100, 8), np.random.randint(0, 2, 100)
model = Sequential([Input((8,)), Dense(12, activation="relu"), Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
checkpoint = ModelCheckpoint("best.keras", monitor="val_acc", save_best_only=True, mode="max")  # KL420 mended: checkpoint = ModelCheckpoint("best.keras", monitor="val_accuracy", save_best_only=True, mode="max")
model.fit(X, Y, validation_split=0.33, epochs=2, batch_size=10, callbacks=[checkpoint], verbose=0)
