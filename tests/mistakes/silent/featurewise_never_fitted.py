import numpy as np
from keras import Sequential, layers
from keras.src.legacy.preprocessing.image import ImageDataGenerator

images = np.random.randint(0, 256, (64, 16, 16, 3)).astype('float32')
labels = np.random.randint(0, 10, 64)
flow = ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True)  # KL426 mended: flow = ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True); flow.fit(images)
model = Sequential([
    layers.Input((16, 16, 3)),
    layers.Conv2D(8, 3, activation='relu'),
    layers.Flatten(),
    layers.Dense(10, activation='softmax'),
])
model.compile(optimizer='adam', loss='sparse_categorical_crossentropy')
model.fit(flow.flow(images, labels, batch_size=32), epochs=1, verbose=0)
