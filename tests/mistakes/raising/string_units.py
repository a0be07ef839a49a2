from keras import Input, layers

x = Input((8,))
y = layers.Dense("10")(x)  # KL106 mended: y = layers.Dense(10)(x)
