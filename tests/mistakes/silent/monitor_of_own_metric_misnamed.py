import numpy as np
from keras import Sequential, callbacks, layers, ops


def dice_coef(y_true, y_pred):
    both = ops.sum(ops.cast(y_true, 'float32') * y_pred)
    return (2 * both + 1) / (ops.sum(ops.cast(y_true, 'float32')) + ops.sum(y_pred) + 1)


model = Sequential([layers.Input((16, 16, 1)), layers.Conv2D(1, 3, padding='same', activation='sigmoid')])
model.compile(optimizer='adam', loss='binary_crossentropy', metrics=[dice_coef])
stop = callbacks.EarlyStopping(monitor='val_dice_coefficient', mode='max', patience=3)  # KL420 mended: stop = callbacks.EarlyStopping(monitor='val_dice_coef', mode='max', patience=3)
x, y = np.random.rand(16, 16, 16, 1), np.random.randint(0, 2, (16, 16, 16, 1))
model.fit(x, y, validation_split=0.25, epochs=2, callbacks=[stop], verbose=0)
