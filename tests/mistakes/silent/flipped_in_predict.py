import numpy as np
import keras
from keras import layers

inp = keras.Input((32, 32, 3))
x = layers.RandomFlip('horizontal')(inp, training=True)  # KL428 mended: x = layers.RandomFlip('horizontal')(inp)
x = layers.Conv2D(8, 3, activation='relu')(x)
x = layers.GlobalAveragePooling2D()(x)
out = layers.Dense(2, activation='softmax')(x)
model = keras.Model(inp, out)
model.compile('adam', 'sparse_categorical_crossentropy', metrics=['accuracy'])
x, y = np.random.random((20, 32, 32, 3)), np.random.randint(0, 2, 20)
model.fit(x, y, epochs=1, verbose=0)
print(model.evaluate(x, y, verbose=0))
