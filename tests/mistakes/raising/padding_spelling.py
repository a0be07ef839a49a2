from keras import Input, layers

x = Input((28, 28, 1))
y = layers.MaxPooling2D(2, padding="full")(x)  # KL106 mended: y = layers.MaxPooling2D(2, padding="same")(x)
