from keras import Input, Model, layers

from .blocks import convolve, residual


def build_resnet(image, classes, stages):
    inputs = Input(shape=image)
    x = convolve(inputs, stages[0][0])
    for stage, (filters, blocks) in enumerate(stages):
        if stage > 0:
            x = layers.AveragePooling2D(2)(x)
        for _ in range(blocks):
            x = residual(x, filters)
    x = layers.GlobalAveragePooling2D()(x)
    outputs = layers.Dense(classes, activation="softmax")(x)
    return Model(inputs, outputs, name="resnet20")
