from keras import Input, Sequential
from keras.datasets import mnist
from keras.layers import Dense

(digits, _), _ = mnist.load_data()
digits = digits[:200].reshape(200, 784) / 255
restored = Dense(784, activation="softmax")  # KL402 mended: restored = Dense(784, activation="sigmoid")
model = Sequential([Input((784,)), Dense(32, activation="relu"), restored])
model.compile("adam", "binary_crossentropy")
model.fit(digits, digits, verbose=0)
