from keras.layers import BatchNormalization, Conv2D, Dense, Flatten, Input
from keras.models import Model, Sequential

base = Sequential([Conv2D(4, 3, input_shape=(8, 8, 3)), BatchNormalization(), Conv2D(5, 3)])
base.trainable = False
x = Input((8, 8, 3))
head = Model(x, Dense(2)(Flatten()(base(x))))

half = Sequential([Dense(4, input_shape=(3,)), BatchNormalization(), Dense(5), Dense(6)])
for layer in half.layers[:-2]:
    layer.trainable = False

thawed = Sequential([Dense(4, input_shape=(3,)), BatchNormalization(), Dense(5)])
thawed.trainable = False
thawed.layers[0].trainable = True

given = Sequential([Dense(4, input_shape=(3,), trainable=False), Dense(5)])

late = Sequential([Dense(4, input_shape=(3,)), Dense(5)])
wrapper = Sequential([late, Dense(2)])
late.trainable = False
late.trainable = True
for layer in late.layers:
    layer.trainable = layer.name.endswith("_1")
