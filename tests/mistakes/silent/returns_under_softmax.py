import numpy as np
from keras import Sequential, layers

GAMMA = 0.95


class Agent:
    def __init__(self, states, actions):
        self.model = Sequential([
            layers.Input((states,)),
            layers.Dense(24, activation='relu'),
            layers.Dense(24, activation='relu'),
            layers.Dense(actions, activation='softmax'),  # KL415 mended: layers.Dense(actions, activation='linear'),
        ])
        self.model.compile(loss='mse', optimizer='adam')

    def replay(self, batch):
        for state, action, reward, next_state, done in batch:
            target = reward
            if not done:
                target = reward + GAMMA * np.amax(self.model.predict(next_state, verbose=0)[0])
            target_f = self.model.predict(state, verbose=0)
            target_f[0][action] = target
            self.model.fit(state, target_f, epochs=1, verbose=0)


agent = Agent(4, 2)
agent.replay([(np.random.random((1, 4)), 1, 10.0, np.random.random((1, 4)), False)])
