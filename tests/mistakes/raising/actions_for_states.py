import numpy as np
from keras import Input, Sequential
from keras.layers import Dense


class Agent:
    def __init__(self, n_states, n_actions):
        self.n_states = n_states
        self.n_actions = n_actions
        self.model = self.build()

    def build(self):
        model = Sequential()
        model.add(Input((self.n_actions,)))  # KL108 mended: model.add(Input((self.n_states,)))
        model.add(Dense(24, activation="relu"))
        model.add(Dense(self.n_actions))
        return model

    def act(self, state):
        return self.model.predict(state, verbose=0).argmax()


agent = Agent(4, 2)
print(agent.act(np.reshape(np.random.rand(4), [1, 4])))
