from keras import Input, Model, layers

inputs = Input((32,))
for units in (64, 32, 16):
    x = layers.Dense(units, activation="relu")(inputs)  # KL407 mended: x = inputs = layers.Dense(units, activation="relu")(inputs)
outputs = layers.Dense(1)(x)
model = Model(inputs, outputs)  # mended: model = outputs
