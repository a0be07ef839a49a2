from keras import Input, Model, layers, ops


def euclidean_distance(vectors):
    x, y = vectors
    sum_square = ops.sum(ops.square(x - y), axis=1)  # KL101 mended: sum_square = ops.sum(ops.square(x - y), axis=1, keepdims=True)
    return ops.sqrt(ops.maximum(sum_square, 1e-7))


def base_network(shape):
    image = Input(shape=shape)
    x = layers.Flatten()(image)
    x = layers.Dense(128, activation="relu")(x)
    x = layers.Dropout(0.1)(x)
    x = layers.Dense(128, activation="relu")(x)
    return Model(image, x)


shape = (28, 28)
network = base_network(shape)
input_a = Input(shape=shape)
input_b = Input(shape=shape)
distance = layers.Lambda(euclidean_distance)([network(input_a), network(input_b)])
score = layers.Dense(1, activation="sigmoid")(distance)
siamese = Model([input_a, input_b], score)
siamese.compile(loss="binary_crossentropy", optimizer="rmsprop")
