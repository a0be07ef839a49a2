from tensorflow import keras
from tensorflow.keras import layers

base = keras.applications.MobileNetV2(input_shape=(96, 96, 3), include_top=False, weights=None)
inputs = keras.Input((96, 96, 3))
x = layers.GlobalAveragePooling2D()(base.output)  # mended: x = layers.GlobalAveragePooling2D()(base(inputs))
outputs = layers.Dense(5, activation="softmax")(x)
model = keras.Model(inputs, outputs)  # KL107 mended: model = keras.Model(inputs, outputs)
