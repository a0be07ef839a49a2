from keras.layers import (Activation, AveragePooling2D, BatchNormalization, Conv2D, Dense, Dropout,
                          GlobalAveragePooling2D, Input, concatenate)
from keras.models import Model


def conv_block(x, growth_rate, dropout_rate=None):
    x = BatchNormalization()(x)
    x = Activation("relu")(x)
    x = Conv2D(growth_rate * 4, (1, 1), use_bias=False)(x)
    x = BatchNormalization()(x)
    x = Activation("relu")(x)
    x = Conv2D(growth_rate, 3, 3, padding="same", use_bias=False)(x)  # KL103 mended: x = Conv2D(growth_rate, (3, 3), padding="same", use_bias=False)(x)
    return Dropout(dropout_rate)(x) if dropout_rate else x


def dense_block(x, layers, growth_rate):
    for _ in range(layers):
        x = concatenate([x, conv_block(x, growth_rate)])
    return x


def transition_block(x, filters):
    x = BatchNormalization()(x)
    x = Conv2D(filters, (1, 1), use_bias=False)(x)
    return AveragePooling2D((2, 2), strides=(2, 2))(x)


img = Input(shape=(32, 32, 3))
x = Conv2D(24, (3, 3), padding="same", use_bias=False)(img)
x = dense_block(x, 4, 12)
x = transition_block(x, 36)
x = dense_block(x, 4, 12)
x = GlobalAveragePooling2D()(x)
model = Model(img, Dense(10, activation="softmax")(x))
model.compile("sgd", "categorical_crossentropy")
