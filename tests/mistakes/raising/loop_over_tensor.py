import keras
from keras import layers

inputs = keras.Input((5, 8))
steps = []
for step in inputs:  # KL113 mended: for step in keras.ops.unstack(inputs, 5, axis=1):
    steps.append(layers.Dense(4)(step))
model = keras.Model(inputs, layers.Concatenate()(steps))
