import numpy as np
import tensorflow as tf
from tensorflow import keras

features = np.random.rand(60, 5).astype("float32")
prices = np.random.rand(60, 1).astype("float32")
data = tf.data.Dataset.from_tensor_slices((features, prices))  # KL108 mended: data = tf.data.Dataset.from_tensor_slices((features, prices)).batch(20)
model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data, verbose=0)
