from keras import layers


def convolve(x, filters, activate=True):
    x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.ReLU()(x) if activate else x


def residual(x, filters):
    shortcut = x
    if x.shape[-1] != filters:
        shortcut = layers.Conv2D(filters, 1, use_bias=False)(x)
    x = convolve(x, filters)
    x = convolve(x, filters, activate=False)
    return layers.ReLU()(layers.add([shortcut, x]))
