import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, Model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

images = np.random.random((16, 32, 32, 1)).astype('float32')
masks = np.random.randint(0, 2, (16, 32, 32, 1)).astype('float32')

datagen = ImageDataGenerator(horizontal_flip=True, vertical_flip=True)
image_flow = datagen.flow(images, batch_size=8, seed=1)
mask_flow = datagen.flow(masks, batch_size=8)  # KL437 mended: mask_flow = datagen.flow(masks, batch_size=8, seed=1)

inputs = layers.Input((32, 32, 1))
c = layers.Conv2D(8, 3, padding='same', activation='relu')(inputs)
outputs = layers.Conv2D(1, 1, activation='sigmoid')(c)
model = Model(inputs, outputs)
model.compile('adam', 'binary_crossentropy')
for _ in range(2):
    model.train_on_batch(next(image_flow), next(mask_flow))
