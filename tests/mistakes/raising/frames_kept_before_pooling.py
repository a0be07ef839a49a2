from keras import Input, Model, layers

frames = Input((6, 20, 20, 1))
x = layers.ConvLSTM2D(4, 3, padding="same", return_sequences=True)(frames)
x = layers.ConvLSTM2D(4, 3, padding="same", return_sequences=True)(x)  # KL101 mended: x = layers.ConvLSTM2D(4, 3, padding="same")(x)
x = layers.MaxPooling2D()(x)
model = Model(frames, layers.Dense(2)(layers.Flatten()(x)))
