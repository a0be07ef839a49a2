import numpy as np
from keras import Input, Model, layers

image = Input((32, 32, 3))
x = layers.Conv2D(8, 3, activation="relu")(image)
encoder = Model(image, layers.GlobalAveragePooling2D()(x))
grey = Input((32, 32, 1))
model = Model(grey, layers.Dense(2)(encoder(grey)))  # KL102 mended: model = Model(grey, layers.Dense(2)(encoder(layers.Concatenate()([grey] * 3))))
model.compile("adam", "mse")
model.fit(np.zeros((4, 32, 32, 1)), np.zeros((4, 2)), verbose=0)
