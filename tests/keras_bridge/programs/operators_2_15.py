# Keras 2.15
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import Input, Model
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Conv2D, Dense

x = Input((8, 8, 4))
y = x + 1
y = y * x - 2.0
y = -y / 3
y = tf.nn.relu(y) ** 2
z = y[:, 1:-1, ::2, None, :]
w = tf.reshape(z, (-1, 6, 4, 4))
v = tf.concat([w, w], axis=-1)
u = tf.transpose(v, (0, 3, 1, 2))
t = tf.reduce_mean(u, axis=(2, 3))
s = tf.expand_dims(t, 1)
r = tf.matmul(s, s, transpose_b=True)
out = Dense(3)(tf.squeeze(r, axis=1))
model = Model(x, out)
b = Input((5, 6))
c = Input((5, 6))
d = b @ tf.transpose(c, (0, 2, 1))
e = tf.nn.softmax(d) > 0.5
f = tf.where(e, d, tf.zeros_like(d))
g = tf.stack([f, d], axis=1)
h, i = tf.split(b, 2, axis=-1)
j = tf.reduce_max(tf.abs(h), axis=1, keepdims=True) + tf.reduce_sum(i, axis=1, keepdims=True)
k = tf.tile(j, (1, 2, 1))
l = tf.pad(k, ((0, 0), (1, 1), (0, 0)))
m = tf.cast(l, "int32")
n = tf.argmax(m, axis=-1)
o = tf.repeat(j, 3, axis=1)
p = tf.einsum("bij,bjk->bik", d, c)
q = tf.one_hot(n, 10)
many = Model([b, c], [g, n, o, p, q])
aa = K.mean(K.square(b), axis=1)
bb = K.sum(c, axis=-1, keepdims=True)
cc = tf.image.resize(x, (16, 16))
dd = tf.shape(x)[0]
ee = tf.reshape(x, (dd, 64, 4))
ff = tf.nn.l2_normalize(aa, axis=-1)
gg = tf.math.multiply(aa, 2.0)
hh = tf.add(aa, aa)
backend = Model([b, c, x], [ff, bb, cc, ee, gg, hh])
