import numpy as np
import keras
from keras import layers, ops


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(16, activation='relu')
        self.scores = layers.Dense(5, activation='relu')  # KL403 mended: self.scores = layers.Dense(5)

    def call(self, x):
        return ops.softmax(self.scores(self.hidden(x)))


model = Net()
model.compile(optimizer='adam', loss='sparse_categorical_crossentropy')
model.fit(np.random.rand(32, 8), np.random.randint(0, 5, 32), epochs=1, verbose=0)
