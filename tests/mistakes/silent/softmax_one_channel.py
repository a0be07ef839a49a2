from keras import Input, Model, layers

inputs = Input((128, 128, 3))
x = layers.Conv2D(32, 3, padding="same", activation="relu")(inputs)
mask = layers.Conv2D(1, 1, activation="softmax")(x)  # KL401 mended: mask = layers.Conv2D(1, 1, activation="sigmoid")(x)
model = Model(inputs, mask)
model.compile("adam", "binary_crossentropy")
