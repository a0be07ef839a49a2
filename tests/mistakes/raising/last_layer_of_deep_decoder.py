from keras.layers import Dense, Input
from keras.models import Model

input_img = Input(shape=(784,))
encoded = Dense(128, activation="relu")(input_img)
encoded = Dense(64, activation="relu")(encoded)
encoded = Dense(32, activation="relu")(encoded)

decoded = Dense(64, activation="relu")(encoded)
decoded = Dense(128, activation="relu")(decoded)
decoded = Dense(784, activation="sigmoid")(decoded)

autoencoder = Model(input_img, decoded)
autoencoder.compile(optimizer="adam", loss="binary_crossentropy")
encoder = Model(input_img, encoded)

encoded_input = Input(shape=(32,))
x = encoded_input
for layer in autoencoder.layers[-2:]:  # KL102 mended: for layer in autoencoder.layers[-3:]:
    x = layer(x)
decoder = Model(encoded_input, x)
decoder.summary()
