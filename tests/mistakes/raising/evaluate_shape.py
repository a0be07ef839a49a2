import numpy as np
from keras import layers, models

model = models.Sequential([layers.Input((12,)), layers.Dense(6, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(np.zeros((90, 12)), np.zeros(90), verbose=0)
model.evaluate(np.zeros((30, 13)), np.zeros(30), verbose=0)  # KL108 mended: model.evaluate(np.zeros((30, 12)), np.zeros(30), verbose=0)
