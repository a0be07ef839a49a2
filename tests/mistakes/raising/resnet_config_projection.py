from keras import Input, Model, layers

CONFIG = {
    "stem": 32,
    "stages": [(64, 2), (128, 2), (256, 2)],
    "classes": 100,
}


def residual(x, filters, stride, project):
    shortcut = x
    if project:
        shortcut = layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
    x = layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    x = layers.ReLU()(x)
    x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.ReLU()(layers.Add()([x, shortcut]))


def build(config):
    image = Input(shape=(64, 64, 3))
    x = layers.Conv2D(config["stem"], 3, padding="same")(image)
    for stage, (filters, blocks) in enumerate(config["stages"]):
        for block in range(blocks):
            stride = 2 if block == 0 and stage > 0 else 1
            x = residual(x, filters, stride, project=block == 0 and stage > 0)  # KL103 mended: x = residual(x, filters, stride, project=block == 0)
    x = layers.GlobalAveragePooling2D()(x)
    return Model(image, layers.Dense(config["classes"], activation="softmax")(x))


network = build(CONFIG)
network.compile("sgd", "sparse_categorical_crossentropy")
