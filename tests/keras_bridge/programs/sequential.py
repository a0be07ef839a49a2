import keras
from keras.layers import Activation, Conv1D, Dense, Dropout, Flatten, Input, InputLayer
from keras.layers import LSTM, MaxPooling1D
from keras.models import Model, Sequential

listed = Sequential([Dense(4, input_shape=(3,)), Activation("relu"), Dense(2)], name="listed")
added = Sequential()
added.add(Dense(8, input_dim=5, activation="tanh"))
added.add(Dropout(0.5))
added.add(Dense(1))
added.pop()
added.add(Dense(3, name="last"))
explicit = Sequential([InputLayer((10, 4)), Conv1D(3, 3), MaxPooling1D(2), Flatten()])
batched = Sequential()
batched.add(InputLayer(batch_shape=(2, 5, 3)) if keras.__version__ > "3" else InputLayer((5, 3), 2))
batched.add(LSTM(7, return_sequences=True))
batched.add(LSTM(4))
inner = Sequential([Dense(4, input_shape=(3,)), Dense(5)])
outer = Sequential([inner, Dense(2)])
called = listed(Input((3,)))
source = Input((3,))
wrapped = Model(source, outer.layers[-1](inner(source)))
again = Sequential()
for layer in listed.layers[:-1]:
    again.add(layer)
again.add(Dense(9))
late = Sequential([Dense(4), Dense(2)])
late.build((None, 6))
unbuilt = Sequential([Dense(4), Dropout(0.1)])
