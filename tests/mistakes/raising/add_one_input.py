from keras import Input, Model, layers

a = Input((8,))
b = Input((8,))
x = layers.Add()(a)  # KL114,KL103 mended: x = layers.Add()([a, b])
model = Model([a, b], layers.Dense(1)(x))
