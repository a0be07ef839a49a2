import numpy as np
import keras
from keras import layers

x = np.random.random((120, 30)).astype('float32')
y = np.random.randint(0, 5, 120)
model = keras.Sequential([layers.Input((30,)), layers.Dense(32, activation='relu'), layers.Dense(5, activation='softmax')])
model.compile('adam', 'sparse_categorical_crossentropy')
model.fit(x[:100], y[:100], epochs=1, verbose=0)
predicted = np.argmax(model.predict(x[100:], verbose=0), axis=0)  # KL419 mended: predicted = np.argmax(model.predict(x[100:], verbose=0), axis=1)
print(predicted[:5])
