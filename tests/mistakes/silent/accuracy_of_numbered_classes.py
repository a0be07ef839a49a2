import numpy as np
from keras.models import Sequential
from keras.layers import Conv2D, MaxPooling2D, Dense, Flatten, Input

train_images = np.random.random((100, 28, 28, 1)).astype('float32')
train_labels = np.random.randint(0, 10, 100)
model = Sequential([
    Input((28, 28, 1)),
    Conv2D(8, 3, activation='relu'),
    MaxPooling2D(2),
    Flatten(),
    Dense(1, activation='relu'),  # mended: Dense(10, activation='softmax'),
])
model.compile(optimizer='adam', loss='mse', metrics=['accuracy'])  # KL414 mended: model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])
model.fit(train_images, train_labels, epochs=1, verbose=0)
