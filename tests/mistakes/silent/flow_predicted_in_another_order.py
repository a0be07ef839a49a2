import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, models
from tensorflow.keras.preprocessing.image import ImageDataGenerator

x_train = np.random.randint(0, 256, (80, 32, 32, 3)).astype('float32')
y_train = np.random.randint(0, 4, 80)
x_test = np.random.randint(0, 256, (40, 32, 32, 3)).astype('float32')
y_test = np.random.randint(0, 4, 40)

train_gen = ImageDataGenerator(rescale=1. / 255).flow(x_train, y_train, batch_size=16)
test_gen = ImageDataGenerator(rescale=1. / 255).flow(x_test, y_test, batch_size=16)  # KL430 mended: test_gen = ImageDataGenerator(rescale=1. / 255).flow(x_test, y_test, batch_size=16, shuffle=False)

model = models.Sequential([
    layers.Input((32, 32, 3)),
    layers.Conv2D(16, 3, activation='relu'),
    layers.GlobalAveragePooling2D(),
    layers.Dense(4, activation='softmax'),
])
model.compile('adam', 'sparse_categorical_crossentropy', metrics=['accuracy'])
model.fit(train_gen, epochs=1, verbose=0)
y_pred = np.argmax(model.predict(test_gen, verbose=0), axis=1)
print('accuracy', np.mean(y_pred == y_test))
