from keras import Input, Model, layers

a = Input((8,))
b = Input((8,))
x = layers.Concatenate()(a, b)  # KL106,KL114 mended: x = layers.Concatenate()([a, b])
model = Model([a, b], layers.Dense(1)(x))
