from keras import Input, Model, layers

features = Input((10, 16))
bias = layers.Dense(1)(features)
x = layers.Dense(16, activation="relu")(features)
x = layers.Add()([x, bias])  # KL412 mended: x = layers.Add()([x, layers.Dense(16)(features)])
model = Model(features, layers.Dense(1)(layers.Flatten()(x)))
