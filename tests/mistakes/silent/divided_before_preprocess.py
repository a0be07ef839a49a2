import numpy as np
import keras
from keras import layers
from keras.applications.resnet50 import ResNet50, preprocess_input

images = np.random.randint(0, 256, (4, 64, 64, 3)).astype("float32")
labels = np.random.randint(0, 2, 4)
images = images / 255.0  # KL425 mended: images = images * 1.0
images = preprocess_input(images)

base = ResNet50(include_top=False, weights=None, input_shape=(64, 64, 3), pooling="avg")
base.trainable = False
model = keras.Sequential([base, layers.Dense(64, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(images, labels, epochs=1, verbose=0)
