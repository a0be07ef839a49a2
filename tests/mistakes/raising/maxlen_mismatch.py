import keras
from keras import Input, Sequential
from keras.layers import Dense, Embedding, Flatten
from keras.utils import pad_sequences

(x_train, y_train), _ = keras.datasets.imdb.load_data(num_words=10000)
x_train = pad_sequences(x_train[:200], maxlen=400)
model = Sequential()
model.add(Input(shape=(500,)))  # KL108 mended: model.add(Input(shape=(400,)))
model.add(Embedding(10000, 8))
model.add(Flatten())
model.add(Dense(1, activation="sigmoid"))
model.compile(optimizer="rmsprop", loss="binary_crossentropy")
model.fit(x_train, y_train[:200], verbose=0)
