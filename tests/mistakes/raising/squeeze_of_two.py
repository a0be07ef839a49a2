from keras import Input, Model, layers, ops

inputs = Input((10, 4))
x = ops.squeeze(layers.Conv1D(2, 3)(inputs), axis=-1)  # KL103 mended: x = ops.squeeze(layers.Conv1D(1, 3)(inputs), axis=-1)
model = Model(inputs, layers.Dense(2)(x))
