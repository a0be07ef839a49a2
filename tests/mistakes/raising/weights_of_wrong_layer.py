from keras import Input, Model
from keras.layers import Conv2D, GlobalAveragePooling2D, MaxPooling2D, Dense


def vgg_like(classes, tops):
    image = Input(shape=(96, 96, 3))
    x = Conv2D(32, 3, padding="same", activation="relu", name="b1c1")(image)
    x = MaxPooling2D()(x)
    x = Conv2D(64, 3, padding="same", activation="relu", name="b2c1")(x)
    x = Conv2D(64, 3, padding="same", activation="relu", name="b2c2")(x)
    x = MaxPooling2D()(x)
    x = Conv2D(tops, 3, padding="same", activation="relu", name="b3c1")(x)
    x = GlobalAveragePooling2D()(x)
    return Model(image, Dense(classes, activation="softmax")(x))


teacher = vgg_like(classes=10, tops=128)
student = vgg_like(classes=3, tops=64)
student.get_layer("b1c1").set_weights(teacher.get_layer("b1c1").get_weights())
student.get_layer("b2c1").set_weights(teacher.get_layer("b2c1").get_weights())
student.get_layer("b2c2").set_weights(teacher.get_layer("b3c1").get_weights())  # KL117 mended: student.get_layer("b2c2").set_weights(teacher.get_layer("b2c2").get_weights())
student.compile("adam", "categorical_crossentropy")
