import numpy as np
from keras import Sequential, layers

model = Sequential([
    layers.Input((16, 16, 1)),
    layers.Conv2D(8, 3, activation='relu', padding='same'),
    layers.MaxPooling2D(2, data_format='channels_first'),  # KL410 mended: layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation='softmax'),
])
model.compile(loss='sparse_categorical_crossentropy', optimizer='adam')
model.fit(np.random.rand(8, 16, 16, 1), np.random.randint(0, 10, 8), epochs=1, verbose=0)
