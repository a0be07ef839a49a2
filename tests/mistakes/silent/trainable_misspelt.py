import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

base = Sequential([Input((16,)), Dense(8, activation="relu")])
base.trainble = False  # KL418 mended: base.trainable = False
model = Sequential([Input((16,)), base, Dense(2, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.rand(8, 16), np.random.randint(0, 2, 8), verbose=0)
