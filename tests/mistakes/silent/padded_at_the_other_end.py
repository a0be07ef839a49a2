import numpy as np
from keras import Sequential, layers
from keras.utils import pad_sequences

words, labels = [[3, 1, 4], [1, 5], [9, 2, 6, 5], [3]] * 8, np.array([0, 1, 1, 0] * 8)
x = pad_sequences(words, maxlen=6, padding='post')
model = Sequential([layers.Input((6,)), layers.Embedding(10, 4), layers.Flatten()])
model.add(layers.Dense(1, activation='sigmoid'))
model.compile(optimizer='adam', loss='binary_crossentropy')
model.fit(x, labels, epochs=1, verbose=0)
new = pad_sequences([[2, 7]], maxlen=6)  # KL430 mended: new = pad_sequences([[2, 7]], maxlen=6, padding='post')
print(model.predict(new, verbose=0))
