from keras import Input, Model, layers

inputs = Input((32,))
x = layers.Dense(64, activation="relu")(inputs)
layers.Dropout(0.5)(x)  # KL407 mended: x = layers.Dropout(0.5)(x)
outputs = layers.Dense(1, activation="sigmoid")(x)
model = Model(inputs, outputs)
model.compile("adam", "binary_crossentropy")
