import numpy as np
import tensorflow as tf
from keras import Sequential, layers

x, y = np.random.rand(100, 10), np.random.randint(0, 2, 100)
data = tf.data.Dataset.from_tensor_slices((x, y))
data = data.shuffle(100)  # KL430 mended: data = data.shuffle(100, reshuffle_each_iteration=False)
train = data.take(80).batch(16)
held_out = data.skip(80).batch(16)
model = Sequential([layers.Input((10,)), layers.Dense(1, activation='sigmoid')])
model.compile(optimizer='adam', loss='binary_crossentropy')
model.fit(train, validation_data=held_out, epochs=1, verbose=0)
