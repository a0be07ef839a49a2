from keras import Input, Model, layers

steps = Input((10, 16))
scores = layers.Dense(1)(steps)
summary = layers.Dense(10)(layers.GlobalAveragePooling1D()(steps))  # mended: summary = layers.Dense(1)(layers.Dense(16)(steps))
x = layers.Add()([scores, summary])  # KL412 mended: x = layers.Add()([scores, summary])
model = Model(steps, layers.Dense(1)(layers.Flatten()(x)))
