from keras import Input, Model
from keras.layers import Dense

inputs = Input(shape=(784))  # KL106 mended: inputs = Input(shape=(784,))
model = Model(inputs, Dense(10)(inputs))
