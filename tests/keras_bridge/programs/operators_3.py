# Keras 3
import keras
from keras import Input, Model, ops
from keras.layers import Conv2D, Dense, LayerNormalization, Reshape

x = Input((8, 8, 4))
y = x + 1
y = y * x - 2.0
y = -y / 3
y = ops.relu(y) ** 2
z = y[:, 1:-1, ::2, None, :]
w = ops.reshape(z, (-1, 6, 4, 4))
v = ops.concatenate([w, w], axis=-1)
u = ops.transpose(v, (0, 3, 1, 2))
t = ops.mean(u, axis=(2, 3))
s = ops.expand_dims(t, 1)
r = ops.matmul(s, ops.transpose(s, (0, 2, 1)))
out = Dense(3)(ops.squeeze(r, axis=1))
model = Model(x, out)
b = Input((5, 6))
c = Input((5, 6))
d = b @ ops.transpose(c, (0, 2, 1))
e = ops.softmax(d) > 0.5
f = ops.where(e, d, 0.0)
g = ops.stack([f, d], axis=1)
h, i = ops.split(b, 2, axis=-1)
j = ops.max(ops.abs(h), axis=1, keepdims=True) + ops.sum(i, axis=1, keepdims=True)
k = ops.tile(j, (1, 2, 1))
l = ops.pad(k, ((0, 0), (1, 1), (0, 0)))
m = ops.cast(l, "int32")
n = ops.argmax(m, axis=-1)
o = ops.repeat(j, 3, axis=1)
p = ops.einsum("bij,bjk->bik", d, c)
q = ops.one_hot(n, 10)
many = Model([b, c], [g, n, o, p, q])
