import tensorflow as tf
from tensorflow.keras import layers


class Residual(layers.Layer):
    def __init__(self, filters):
        super().__init__()
        half = filters // 2
        self.reduce = layers.Conv2D(half, 1, activation="relu")
        self.middle = layers.Conv2D(half, 3, padding="same", activation="relu")
        self.expand = layers.Conv2D(half, 1)  # KL103 mended: self.expand = layers.Conv2D(filters, 1)
        self.skip = layers.Conv2D(filters, 1)

    def call(self, x):
        return self.skip(x) + self.expand(self.middle(self.reduce(x)))


def hourglass(x, depth, filters):
    upper = Residual(filters)(x)
    lower = layers.MaxPooling2D()(x)
    lower = Residual(filters)(lower)
    lower = hourglass(lower, depth - 1, filters) if depth > 1 else Residual(filters)(lower)
    return layers.Add()([upper, layers.UpSampling2D()(lower)])


image = tf.keras.Input((256, 256, 3))
x = layers.Conv2D(64, 7, strides=4, padding="same", activation="relu")(image)
x = hourglass(x, 3, 128)
heatmaps = layers.Conv2D(16, 1)(x)
model = tf.keras.Model(image, heatmaps)
model.compile("adam", "mse")
