from keras import Input, Model, layers, ops

inputs = Input((10, 15))
first, second, third = ops.split(inputs, 4, axis=-1)  # KL103 mended: first, second, third = ops.split(inputs, 3, axis=-1)
model = Model(inputs, layers.Add()([first, second, third]))
