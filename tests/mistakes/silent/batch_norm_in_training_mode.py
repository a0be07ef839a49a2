from keras import Input, Model, layers


def normalized(x):
    x = layers.BatchNormalization()(x, training=True)  # KL428 mended: x = layers.BatchNormalization()(x)
    return layers.ReLU()(x)


inputs = Input((32, 32, 1))
x = normalized(layers.Conv2D(16, 3, use_bias=False)(inputs))
x = normalized(layers.Conv2D(32, 3, use_bias=False)(x))
x = layers.GlobalAveragePooling2D()(x)
model = Model(inputs, layers.Dense(10, activation="softmax")(x))
