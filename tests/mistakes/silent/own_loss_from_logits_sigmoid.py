import keras
import numpy as np
from keras import layers, ops


def weighted_loss(y_true, y_pred):
    each = keras.losses.binary_crossentropy(y_true, y_pred, from_logits=True)  # KL402 mended: each = keras.losses.binary_crossentropy(y_true, y_pred)
    return ops.mean(each)


model = keras.Sequential([
    keras.Input((12,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", loss=weighted_loss)
model.fit(np.random.rand(40, 12), np.random.randint(0, 2, (40, 1)), epochs=1, verbose=0)
