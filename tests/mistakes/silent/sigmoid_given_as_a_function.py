import numpy as np
import tensorflow as tf

x = np.random.random((300, 14)).astype('float32')
y = np.random.randint(0, 2, 300)
model = tf.keras.models.Sequential()
model.add(tf.keras.layers.Input((14,)))
model.add(tf.keras.layers.Dense(128, activation=tf.nn.relu))
model.add(tf.keras.layers.Dense(2, activation=tf.nn.sigmoid))  # KL402 mended: model.add(tf.keras.layers.Dense(2, activation=tf.nn.softmax))
model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])
model.fit(x, y, epochs=1, verbose=0)
