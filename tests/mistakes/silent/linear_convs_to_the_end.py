import numpy as np
from keras import Sequential, layers

model = Sequential()
model.add(layers.Input((16, 16, 3)))
model.add(layers.Conv2D(8, (3, 3), padding='same'))  # KL404 mended: model.add(layers.Conv2D(8, (3, 3), padding='same', activation='relu'))
model.add(layers.Conv2D(16, (3, 3), padding='same'))  # mended: model.add(layers.Conv2D(16, (3, 3), padding='same', activation='relu'))
model.add(layers.GlobalAveragePooling2D())
model.add(layers.Dense(10, activation='softmax'))
model.compile(optimizer='adam', loss='sparse_categorical_crossentropy')
model.fit(np.random.rand(8, 16, 16, 3), np.random.randint(0, 10, 8), epochs=1, verbose=0)
