import numpy as np
from keras import Input, Model, layers

x = np.random.rand(16, 28, 28, 1)
image = Input((28, 28, 1))
code = layers.Dense(16, activation="relu")(layers.Flatten()(image))
y = layers.Dense(4 * 4 * 8, activation="relu")(code)  # mended: y = layers.Dense(7 * 7 * 8, activation="relu")(code)
y = layers.Reshape((4, 4, 8))(y)  # KL109 mended: y = layers.Reshape((7, 7, 8))(y)
y = layers.Conv2DTranspose(8, 3, strides=2, padding="same", activation="relu")(y)
y = layers.Conv2DTranspose(8, 3, strides=2, padding="same", activation="relu")(y)
y = layers.Conv2D(1, 3, padding="same", activation="sigmoid")(y)
model = Model(image, y)
model.compile("adam", "binary_crossentropy")
model.fit(x, x, verbose=0)
