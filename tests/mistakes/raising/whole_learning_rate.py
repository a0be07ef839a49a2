import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
optimizer = keras.optimizers.SGD(learning_rate=1)  # KL106 mended: optimizer = keras.optimizers.SGD(learning_rate=1.0)
model.compile(optimizer, "mse")
