import tensorflow as tf
from keras import Input, Model, layers


class Shuffle(layers.Layer):
    def call(self, x):
        return tf.nn.depth_to_space(x, 2)  # KL103 mended: return tf.nn.depth_to_space(x, 2)


image = Input((16, 16, 3))
x = layers.Conv2D(34, 3, padding="same")(image)  # mended: x = layers.Conv2D(32, 3, padding="same")(image)
model = Model(image, layers.Conv2D(3, 3, padding="same")(Shuffle()(x)))
