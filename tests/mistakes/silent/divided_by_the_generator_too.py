import numpy as np
from keras import Sequential, layers
from keras.src.legacy.preprocessing.image import ImageDataGenerator

images = np.random.randint(0, 256, (64, 16, 16, 3)).astype('float32')
images = images / 255
labels = np.random.randint(0, 10, 64)
generator = ImageDataGenerator(rescale=1 / 255, horizontal_flip=True)  # KL434 mended: generator = ImageDataGenerator(horizontal_flip=True)
model = Sequential([
    layers.Input((16, 16, 3)),
    layers.Conv2D(8, 3, activation='relu'),
    layers.Flatten(),
    layers.Dense(10, activation='softmax'),
])
model.compile(optimizer='adam', loss='sparse_categorical_crossentropy')
model.fit(generator.flow(images, labels, batch_size=32), epochs=1, verbose=0)
