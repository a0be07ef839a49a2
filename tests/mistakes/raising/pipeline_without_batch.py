import numpy as np
import tensorflow as tf

AUTOTUNE = tf.data.AUTOTUNE
images = np.random.rand(32, 28, 28, 1).astype("float32")
labels = np.random.randint(0, 10, 32)


def augment(image, label):
    image = tf.image.random_flip_left_right(image)
    return image, label


train = tf.data.Dataset.from_tensor_slices((images, labels))
train = train.shuffle(32).map(augment, num_parallel_calls=AUTOTUNE).prefetch(AUTOTUNE)  # KL108 mended: train = train.shuffle(32).map(augment, num_parallel_calls=AUTOTUNE).batch(8).prefetch(AUTOTUNE)

model = tf.keras.Sequential([
    tf.keras.layers.Input((28, 28, 1)),
    tf.keras.layers.Conv2D(8, 3, activation="relu"),
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=1)
