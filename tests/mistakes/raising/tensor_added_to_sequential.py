from keras import Input, Sequential
from keras.layers import Dense

inputs = Input((10,))
hidden = Dense(16)(inputs)
model = Sequential()
model.add(inputs)
model.add(hidden)  # KL112 mended: model.add(Dense(16))
model.add(Dense(1))
