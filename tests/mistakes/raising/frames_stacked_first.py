import numpy as np
from tensorflow.keras import Sequential, layers

STACK = 4
model = Sequential([
    layers.Input((84, 84, STACK)),
    layers.Conv2D(16, 8, strides=4, activation='relu'),
    layers.Conv2D(32, 4, strides=2, activation='relu'),
    layers.Flatten(),
    layers.Dense(6),
])
model.compile('adam', 'mse')
state = np.stack([np.zeros((84, 84))] * STACK, axis=0)  # KL108 mended: state = np.stack([np.zeros((84, 84))] * STACK, axis=-1)
q = model.predict(state[None])
