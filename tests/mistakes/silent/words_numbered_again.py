import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.text import Tokenizer
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras import layers, Sequential

train_texts = ["the film was great", "a dull and boring film", "great cast and great plot", "boring from start to end"]
train_labels = np.array([1, 0, 1, 0])
test_texts = ["what a great plot", "so dull"]

tokenizer = Tokenizer(num_words=100)
tokenizer.fit_on_texts(train_texts)
x_train = pad_sequences(tokenizer.texts_to_sequences(train_texts), maxlen=8)

model = Sequential([
    layers.Input((8,)),
    layers.Embedding(100, 16),
    layers.LSTM(8),
    layers.Dense(1, activation='sigmoid'),
])
model.compile('adam', 'binary_crossentropy', metrics=['accuracy'])
model.fit(x_train, train_labels, epochs=2, verbose=0)

tokenizer.fit_on_texts(test_texts)  # KL430 mended: pass
x_test = pad_sequences(tokenizer.texts_to_sequences(test_texts), maxlen=8)
print(model.predict(x_test, verbose=0))
