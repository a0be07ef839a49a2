import numpy as np
from keras import Sequential
from keras.layers import Conv2D, ConvLSTM2D

frames, after = np.random.rand(8, 5, 20, 20), np.random.rand(8, 20, 20, 1)
x = frames.astype("float32")  # KL101 mended: x = frames.astype("float32")[..., np.newaxis]
model = Sequential()
model.add(ConvLSTM2D(4, 3, padding="same", input_shape=x.shape[1:]))
model.add(Conv2D(1, 3, padding="same"))
model.compile("adam", "mse")
model.fit(x, after, verbose=0)
