import numpy as np
from keras import Input, Sequential, ops
from keras.callbacks import ModelCheckpoint
from keras.layers import Dense

best = "best-{epoch:02d}.hdf5"  # KL106 mended: best = "best-{epoch:02d}.keras"
model = Sequential([Input((3,)), Dense(1)])
model.compile("adam", "mse")
model.fit(np.ones((9, 3)), ops.ones((9, 1)), callbacks=[ModelCheckpoint(best)], verbose=0)
