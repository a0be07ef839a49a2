from keras import Input, Model, layers

inputs = Input((20,))
x = layers.Dense(64, activation="relu")(inputs)
x = layers.Dense(10, activation="relu")(x)  # KL403 mended: x = layers.Dense(10)(x)
outputs = layers.Softmax()(x)
model = Model(inputs, outputs)
model.compile("adam", "categorical_crossentropy")
