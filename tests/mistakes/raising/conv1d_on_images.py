from keras import Input, Model, layers

image = Input(shape=(32, 32, 3))
x = layers.Conv2D(16, 3)(image)
x = layers.MaxPooling1D(2)(x)  # KL101 mended: x = layers.MaxPooling2D(2)(x)
x = layers.Flatten()(x)
model = Model(image, layers.Dense(10)(x))
