import keras
import numpy as np
from keras import layers

source, target = keras.Input((None, 12)), keras.Input((None, 9))
_, hidden, cell = layers.LSTM(16, return_state=True)(source)
decoder = layers.LSTM(16, return_sequences=True)
decoded = decoder(target)  # KL435 mended: decoded = decoder(target, initial_state=[hidden, cell])
model = keras.Model([source, target], layers.Dense(9, activation="softmax")(decoded))
model.compile("rmsprop", "categorical_crossentropy")
data = [np.random.rand(4, 6, 12), np.random.rand(4, 5, 9)]
model.fit(data, np.random.rand(4, 5, 9), epochs=1, verbose=0)
