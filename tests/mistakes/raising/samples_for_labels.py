import numpy as np
from keras import Sequential
from keras.layers import Dense, Embedding, GlobalMaxPooling1D, Input
from keras.utils import to_categorical

texts = np.random.randint(0, 200, (60, 25))
topics = to_categorical(np.random.randint(0, 6, 60), 6)
read, held = texts[:50], texts[50:]
known = texts[:50]  # KL109 mended: known = topics[:50]
model = Sequential([Input((25,)), Embedding(200, 8), GlobalMaxPooling1D()])
model.add(Dense(6, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
model.fit(read, known, validation_data=(held, topics[50:]), verbose=0)
