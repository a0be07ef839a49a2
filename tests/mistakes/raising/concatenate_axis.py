from keras import Input, Model, layers

a = Input(shape=(10, 8))
b = Input(shape=(20, 8))
joined = layers.Concatenate(axis=-1)([a, b])  # KL103 mended: joined = layers.Concatenate(axis=1)([a, b])
model = Model([a, b], layers.GRU(4)(joined))
