import numpy as np
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Conv2D, Dense, Dropout, Flatten, MaxPooling2D


def layer_stack(kind):
    if kind == "small":
        return [Conv2D(16, 3, activation="relu"), MaxPooling2D()]
    return [Conv2D(32, 3, activation="relu"), Conv2D(32, 3, activation="relu"), MaxPooling2D()]


def compose(shape, n_out):
    model = Sequential()
    model.add(Conv2D(8, 3, activation="relu", input_shape=shape))
    model.add(Flatten())  # KL101 mended: 
    for layer in layer_stack("small"):
        model.add(layer)
    model.add(Flatten())
    model.add(Dense(64, activation="relu"))
    model.add(Dropout(0.5))
    model.add(Dense(n_out, activation="sigmoid"))
    return model


model = compose((30, 30, 3), 1)
model.compile(loss="binary_crossentropy", optimizer="rmsprop", metrics=["accuracy"])
model.fit(np.random.rand(12, 30, 30, 3), np.random.randint(0, 2, 12), epochs=1)
