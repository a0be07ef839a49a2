import numpy as np
from keras import Input, Model, layers

question = Input((6, 16))
answer = Input((7, 8))
context = layers.Attention()([question, answer])  # KL102 mended: context = layers.Attention()([question, layers.Dense(16)(answer)])
model = Model([question, answer], layers.Dense(1)(layers.Flatten()(context)))
model.compile("adam", "mse")
model.fit([np.zeros((4, 6, 16)), np.zeros((4, 7, 8))], np.zeros((4, 1)), verbose=0)
