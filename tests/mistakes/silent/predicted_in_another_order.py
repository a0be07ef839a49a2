import numpy as np
import tensorflow as tf
import keras
from keras import layers

x = np.random.rand(40, 32, 32, 3).astype("float32")
y = np.random.randint(0, 2, 40)
train_ds = tf.data.Dataset.from_tensor_slices((x[:30], y[:30])).shuffle(30).batch(4)
test_ds = tf.data.Dataset.from_tensor_slices((x[30:], y[30:])).shuffle(10).batch(4)  # KL430 mended: test_ds = tf.data.Dataset.from_tensor_slices((x[30:], y[30:])).batch(4)
model = keras.Sequential([
    layers.Input((32, 32, 3)),
    layers.Rescaling(1 / 255),
    layers.Conv2D(8, 3, activation="relu", padding="same"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(train_ds, epochs=1, verbose=0)
pred = (model.predict(test_ds, verbose=0).ravel() > 0.5).astype(int)
true = np.concatenate([y.numpy() for _, y in test_ds])
print("accuracy", np.mean(pred == true))
