import numpy as np
from keras import Input, Model, layers

english, french = Input((50,)), Input((50,))
read = layers.Bidirectional(layers.LSTM(64))
left = read(layers.Embedding(1200, 100)(english))
right = read(layers.Embedding(1500, 128)(french))  # KL102 mended: right = read(layers.Embedding(1500, 100)(french))
same = layers.Dense(1, activation="sigmoid")(layers.concatenate([left, right]))
model = Model([english, french], same)
model.compile("adam", "binary_crossentropy")
model.fit([np.zeros((4, 50)), np.zeros((4, 50))], np.zeros((4, 1)), verbose=0)
