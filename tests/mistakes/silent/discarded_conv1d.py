from keras import layers, models

model = models.Sequential()
model.add(layers.Input((1000, 12)))
model.add(layers.Conv1D(32, 7, strides=5, activation="relu"))  # KL201 mended: model.add(layers.Conv1D(32, 5, strides=5, activation="relu"))
model.add(layers.GlobalMaxPooling1D())
model.add(layers.Dense(5, activation="softmax"))
