from keras import Input, Model, layers

tokens = Input((100,))
x = layers.Embedding(5000, 32, mask_zero=True)(tokens)
x = layers.Conv1D(32, 3, padding="same", activation="relu")(x)  # KL413 mended: x = layers.Dense(32, activation="relu")(x)
x = layers.LSTM(32)(x)
model = Model(tokens, layers.Dense(1, activation="sigmoid")(x))
