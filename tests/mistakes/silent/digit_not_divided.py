import numpy as np
from keras.datasets import mnist
from keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D
from keras.models import Sequential
from keras.utils import to_categorical

(train_images, train_labels), (test_images, test_labels) = mnist.load_data()
train_images = train_images.reshape((-1, 28, 28, 1))[:300].astype("float32") / 255
train_labels = to_categorical(train_labels[:300])
model = Sequential([Input((28, 28, 1)), Conv2D(8, 3, activation="relu"), MaxPooling2D(2), Flatten(), Dense(10, activation="softmax")])
model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(train_images, train_labels, epochs=1, verbose=0)
img = test_images[0].reshape(1, 28, 28, 1)  # KL434 mended: img = test_images[0].reshape(1, 28, 28, 1) / 255
print(np.argmax(model.predict(img, verbose=0)))
