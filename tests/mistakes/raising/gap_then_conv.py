import keras
from keras import layers


def conv_bn(x, filters, strides=1):
    x = layers.Conv2D(filters, 3, strides=strides, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.ReLU()(x)


inputs = keras.Input((64, 64, 3))
x = conv_bn(inputs, 32, 2)
x = conv_bn(x, 64, 2)
x = layers.GlobalAveragePooling2D()(x)  # KL101 mended: x = layers.AveragePooling2D(2)(x)
x = conv_bn(x, 128)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(10)(x)
model = keras.Model(inputs, outputs)
