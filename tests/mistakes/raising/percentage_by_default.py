import keras
from keras import layers


class Classifier:
    def __init__(self, n_in, n_out, dropout=20):  # KL106 mended: def __init__(self, n_in, n_out, dropout=0.2):
        self.model = keras.Sequential()
        self.model.add(keras.Input((n_in,)))
        self.model.add(layers.Dense(64, activation="relu"))
        self.model.add(layers.Dropout(dropout))
        self.model.add(layers.Dense(n_out, activation="softmax"))


clf = Classifier(20, 4)
