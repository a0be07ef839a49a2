import keras
from keras import layers


def se_block(x, ratio=16):
    channels = x.shape.as_list()[-1]  # KL113 mended: channels = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(channels // ratio, activation="relu")(s)
    s = layers.Dense(channels, activation="sigmoid")(s)
    return layers.Multiply()([x, layers.Reshape((1, 1, channels))(s)])


inputs = keras.Input((64, 64, 3))
x = layers.Conv2D(32, 3, padding="same")(inputs)
x = se_block(x)
model = keras.Model(inputs, x)
