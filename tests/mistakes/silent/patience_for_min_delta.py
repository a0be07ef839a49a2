import numpy as np
from keras import Sequential, layers
from keras.callbacks import EarlyStopping

x = np.random.random((200, 10)).astype('float32')
y = np.random.random((200, 1)).astype('float32')
model = Sequential([
    layers.Input((10,)),
    layers.Dense(16, activation='relu'),
    layers.Dense(1),
])
model.compile('adam', 'mse')
stop = EarlyStopping('val_loss', 10)  # KL420 mended: stop = EarlyStopping('val_loss', patience=10)
model.fit(x, y, validation_split=0.2, epochs=20, callbacks=[stop], verbose=0)
