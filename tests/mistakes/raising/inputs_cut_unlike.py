import numpy as np
from keras.layers import Concatenate, Dense, Input
from keras.models import Model

scans, ages, ill = np.random.rand(50, 20), np.random.rand(50, 2), np.random.randint(0, 2, 50)
CUT = 40
scans_train, ill_train = scans[:CUT], ill[:CUT]
ages_train = ages[:45]  # KL108 mended: ages_train = ages[:CUT]
scan, age = Input((20,)), Input((2,))
both = Concatenate()([Dense(8, activation="relu")(scan), age])
model = Model([scan, age], Dense(1, activation="sigmoid")(both))
model.compile("adam", "binary_crossentropy")
model.fit([scans_train, ages_train], ill_train, verbose=0)
