import numpy as np
from keras import Sequential, layers, optimizers, callbacks

x = np.random.random((200, 10)).astype('float32')
y = np.random.random((200, 1)).astype('float32')
model = Sequential([
    layers.Input((10,)),
    layers.Dense(16, activation='relu'),
    layers.Dense(1),
])
model.compile(optimizer=optimizers.Adam(learning_rate=0.0001), loss='mse')
reduce = callbacks.ReduceLROnPlateau(monitor='val_loss', factor=0.2, patience=2, min_lr=0.001)  # KL420 mended: reduce = callbacks.ReduceLROnPlateau(monitor='val_loss', factor=0.2, patience=2, min_lr=0.000001)
model.fit(x, y, validation_split=0.2, epochs=2, callbacks=[reduce], verbose=0)
