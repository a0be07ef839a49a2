# Keras 2.15 3
from keras.layers import Add, Conv2D, Dense, Flatten, Input, MaxPooling2D
from keras.models import Model

a = Input((8, 8, 3))
x = Conv2D(6, 3, padding="same")(a)
y = Conv2D(6, 1)(x)
z = MaxPooling2D()(Add()([x, y]))
deep = Model(x, z)
out = Dense(2)(Flatten()(z))
tail = Model(inputs=z, outputs=out)
whole = Model(a, tail(z))
two = Model([x, y], Add()([x, y]))
