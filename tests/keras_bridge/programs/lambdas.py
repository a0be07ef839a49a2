from keras import backend as K
from keras.layers import Concatenate, Dense, Input, Lambda
from keras.models import Model, Sequential


def halve(x):
    return x[:, : K.int_shape(x)[1] // 2] if hasattr(K, "int_shape") else x[:, : x.shape[1] // 2]


a = Input((8,))
scaled = Lambda(lambda x: x / 255.0)(a)
half = Lambda(halve)(scaled)
quarter = Lambda(lambda x: x[:, 2:4], output_shape=(2,))(a)
joined = Concatenate()([half, quarter])
model = Model(a, Dense(3)(joined))
chain = Sequential()
chain.add(Lambda(lambda x: x * 2, input_shape=(5, 4)))
chain.add(Dense(2))
difference = Lambda(lambda pair: pair[0] - pair[1])([half, half])
two = Model(a, difference)
