import numpy as np
import keras
from keras import layers

X = np.random.rand(120, 16)
y = np.random.choice([0, 1], size=120, p=[0.9, 0.1])
neg, pos = np.bincount(y, minlength=2)
model = keras.Sequential([
    layers.Input((16,)),
    layers.Dense(32, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=[keras.metrics.AUC(name="auc")])
class_weight = {1: 1.0, 2: 9.0}  # KL432 mended: class_weight = {0: 1.0, 1: 9.0}
model.fit(X, y, epochs=1, class_weight=class_weight, verbose=0)
