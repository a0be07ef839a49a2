import keras
from keras import layers

inputs = keras.Input((10,))
x = layers.Dense(4)(inputs)
if keras.ops.sum(x) > 0:  # KL113 mended: if x.shape[-1] == 4:
    x = layers.ReLU()(x)
model = keras.Model(inputs, x)
