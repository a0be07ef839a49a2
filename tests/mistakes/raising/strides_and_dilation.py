from keras import Input, layers

x = Input((64, 64, 3))
y = layers.Conv2D(16, 3, strides=2, dilation_rate=2)(x)  # KL106 mended: y = layers.Conv2D(16, 3, dilation_rate=2)(x)
