import keras
from keras import backend as K
from keras.layers import ELU, GRU, Bidirectional, Conv2DTranspose, Dense, GlobalMaxPooling1D, Input
from keras.layers import LeakyReLU, ReLU, TimeDistributed, ZeroPadding2D
from keras.models import Model, Sequential

a = Input((6, 4))
x = TimeDistributed(Dense(3))(a)
x = Bidirectional(GRU(5, return_sequences=True))(x)
x = LeakyReLU()(x)
x = ReLU()(x)
x = ELU()(x)
x = Dense(3)(x)
first = Model(a, GlobalMaxPooling1D()(x))
second = Model(a, x)
third = Model(a, x, name="third")
images = Input((4, 4, 3))
fourth = keras.Model(images, Conv2DTranspose(2, 3)(ZeroPadding2D()(images)))
K.clear_session()
fifth = Sequential([Dense(2, input_shape=(3,))])
sixth = Sequential()
sixth.add(Dense(2, input_shape=(3,)))
b = Input((3,))
seventh = Model(b, Dense(1)(sixth(fifth(b)) if False else b))
