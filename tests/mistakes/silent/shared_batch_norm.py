from keras import Input, Model, layers

inputs = Input((32, 32, 16))
norm = layers.BatchNormalization()
x = layers.Conv2D(16, 3, padding="same", use_bias=False)(inputs)
x = layers.ReLU()(norm(x))
x = layers.Conv2D(16, 3, padding="same", use_bias=False)(x)
x = layers.ReLU()(norm(x))  # KL408 mended: x = layers.ReLU()(layers.BatchNormalization()(x))
model = Model(inputs, layers.Dense(3)(layers.GlobalAveragePooling2D()(x)))
