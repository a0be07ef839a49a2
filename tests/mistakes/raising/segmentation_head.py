import numpy as np
from keras import Input, Model, layers

images = np.zeros((8, 32, 32, 3))
masks = np.zeros((8, 32, 32, 1))
inputs = Input((32, 32, 3))
x = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
x = layers.MaxPooling2D(2)(x)
x = layers.Conv2D(16, 3, padding="same", activation="relu")(x)
outputs = layers.Conv2D(1, 1, activation="sigmoid")(x)  # KL109 mended: outputs = layers.Conv2D(1, 1, activation="sigmoid")(layers.UpSampling2D(2)(x))
model = Model(inputs, outputs)
model.compile("adam", "binary_crossentropy")
model.fit(images, masks, verbose=0)
