from keras import Input, layers

x = Input((28, 28, 6))
y = layers.Conv2D(16, 3, groups=4)(x)  # KL106,KL102 mended: y = layers.Conv2D(16, 3, groups=2)(x)
