import numpy as np
from keras import Input, Model
from keras.layers import Add, Dense

left, right = np.random.rand(40, 6), np.random.rand(40, 6)
sides = np.stack([left, right])  # KL108 mended: sides = [left, right]
one, other = Input((6,)), Input((6,))
model = Model([one, other], Dense(1)(Add()([Dense(4)(one), Dense(4)(other)])))
model.compile("adam", "mse")
model.fit(sides, np.random.rand(40), verbose=0)
