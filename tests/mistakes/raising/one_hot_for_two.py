import numpy as np
import tensorflow as tf

x = np.random.rand(64, 30)
y = np.random.randint(0, 2, size=(64,))
y = tf.keras.utils.to_categorical(y, 2)

model = tf.keras.models.Sequential()
model.add(tf.keras.layers.Dense(32, activation="relu", input_shape=(30,)))
model.add(tf.keras.layers.Dropout(0.3))
model.add(tf.keras.layers.Dense(1, activation="sigmoid"))  # KL109 mended: model.add(tf.keras.layers.Dense(2, activation="softmax"))
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=1, verbose=0)
