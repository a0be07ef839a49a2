import numpy as np
import keras
from keras import layers
from keras.applications import EfficientNetB0

x = np.random.randint(0, 256, (4, 64, 64, 3)).astype("float32")
y = keras.utils.to_categorical(np.random.randint(0, 3, 4), 3)

base = EfficientNetB0(include_top=False, weights=None, input_shape=(64, 64, 3))
base.trainable = False
inputs = keras.Input((64, 64, 3))
z = layers.Rescaling(1.0 / 255)(inputs)  # KL434 mended: z = layers.RandomFlip("horizontal")(inputs)
z = base(z, training=False)
z = layers.GlobalAveragePooling2D()(z)
z = layers.Dropout(0.2)(z)
outputs = layers.Dense(3, activation="softmax")(z)
model = keras.Model(inputs, outputs)
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, verbose=0)
