import numpy as np
from keras import layers, models
from keras.utils import to_categorical

x = np.random.rand(60, 12)
y = to_categorical(np.random.randint(0, 6, 60), 6)
model = models.Sequential([layers.Input((12,)), layers.Dense(32, activation="relu"), layers.Dense(6, activation="sigmoid")])  # KL402 mended: model = models.Sequential([layers.Input((12,)), layers.Dense(32, activation="relu"), layers.Dense(6, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, verbose=0)
