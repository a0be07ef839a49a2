import keras
import tensorflow as tf
from keras import layers

inputs = keras.Input((32,))
x = layers.Dense(16)(inputs)
x = tf.nn.relu(x)  # KL113 mended: x = keras.ops.relu(x)
outputs = layers.Dense(1)(x)
model = keras.Model(inputs, outputs)
