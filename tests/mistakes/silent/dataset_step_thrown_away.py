import numpy as np
import tensorflow as tf
from keras import Input, Sequential, layers

photos = np.random.randint(0, 256, (16, 8, 8, 3)).astype("float32")
train = tf.data.Dataset.from_tensor_slices((photos, np.arange(16) % 4)).batch(4)
train.map(lambda image, kind: (image / 255, kind))  # KL407 mended: train = train.map(lambda image, kind: (image / 255, kind))
model = Sequential([Input((8, 8, 3)), layers.Flatten(), layers.Dense(4, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train, verbose=0)
