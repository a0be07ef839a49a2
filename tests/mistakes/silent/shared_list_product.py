from keras import layers, models

hidden = [layers.Dense(64, activation="relu")] * 3  # KL408 mended: hidden = [layers.Dense(64, activation="relu") for _ in range(3)]
inputs = layers.Input((64,))
x = inputs
for layer in hidden:
    x = layer(x)
model = models.Model(inputs, layers.Dense(1)(x))
