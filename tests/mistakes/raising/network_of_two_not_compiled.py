import numpy as np
from keras import Input, Model, Sequential, layers

gen = Sequential([Input((8,)), layers.Dense(16)])
disc = Sequential([Input((16,)), layers.Dense(1, activation="sigmoid")])
disc.compile("adam", "binary_crossentropy")
disc.trainable = False
z = Input((8,))
gan = Model(z, disc(gen(z)))
gan.train_on_batch(np.random.rand(4, 8), np.ones((4, 1)))  # KL111 mended: gan.compile("adam", "binary_crossentropy"); gan.train_on_batch(np.random.rand(4, 8), np.ones((4, 1)))
