import keras
import numpy as np
from keras import layers, ops


class SmoothedLoss(keras.losses.Loss):
    def __init__(self, share=0.1):
        super().__init__()
        self.share = share

    def call(self, y_true, y_pred):
        smooth = y_true * (1 - self.share) + self.share / 3
        return ops.categorical_crossentropy(smooth, y_pred, from_logits=True)  # KL402 mended: return ops.categorical_crossentropy(smooth, y_pred)


inputs = keras.Input((12,))
hidden = layers.Dense(16, activation="relu")(inputs)
model = keras.Model(inputs, layers.Dense(3, activation="softmax")(hidden))
model.compile("adam", loss=SmoothedLoss())
labels = np.eye(3, dtype="float32")[np.random.randint(0, 3, 20)]
model.fit(np.random.rand(20, 12), labels, epochs=1, verbose=0)
