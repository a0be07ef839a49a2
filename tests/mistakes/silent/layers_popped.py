from keras import Input, Model, Sequential, layers

base = Sequential([Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(4)])
base.layers.pop()  # KL427 mended: base.pop()
model = Model(base.inputs, layers.Dense(2, activation="softmax")(base.layers[-1].output))
