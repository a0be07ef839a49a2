import keras
from keras import layers

CLASSES = 10
IMAGE = (28, 28, 1)


def load():
    (x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
    x_train = x_train.reshape(-1, *IMAGE).astype("float32") / 255
    x_test = x_test.reshape(-1, *IMAGE).astype("float32") / 255
    y_train = keras.utils.to_categorical(y_train, CLASSES)
    y_test = keras.utils.to_categorical(y_test, CLASSES)
    return (x_train, y_train), (x_test, y_test)


def build():
    return keras.Sequential(
        [
            keras.Input(shape=IMAGE),
            layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
            layers.MaxPooling2D(pool_size=(2, 2)),
            layers.Conv2D(64, kernel_size=(3, 3), activation="relu"),
            layers.MaxPooling2D(pool_size=(2, 2)),
            layers.Flatten(),
            layers.Dropout(0.5),
            layers.Dense(CLASSES, activation="softmax"),
        ],
        name="digits",
    )


if __name__ == "__main__":
    train, test = load()
    model = build()
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    model.fit(*train, batch_size=128, epochs=15, validation_split=0.1)
    print(model.evaluate(*test, verbose=0))
