from keras import Input, Model, layers

x = Input((10, 64))
a = layers.MultiHeadAttention(num_heads=4, key_dim=16)(x)  # KL106,KL114 mended: a = layers.MultiHeadAttention(num_heads=4, key_dim=16)(x, x)
model = Model(x, a)
