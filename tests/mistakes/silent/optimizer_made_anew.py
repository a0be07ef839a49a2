import numpy as np
import tensorflow as tf
from tensorflow import keras

x = np.random.random((256, 10)).astype("float32")
y = np.random.random((256, 1)).astype("float32")
model = keras.Sequential([keras.Input((10,)), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)])
loss_fn = keras.losses.MeanSquaredError()
pass  # mended: optimizer = keras.optimizers.Adam(1e-3)
for step in range(4):
    optimizer = keras.optimizers.Adam(1e-3)  # KL443 mended: pass
    xb, yb = x[step * 64 : (step + 1) * 64], y[step * 64 : (step + 1) * 64]
    with tf.GradientTape() as tape:
        loss = loss_fn(yb, model(xb, training=True))
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
