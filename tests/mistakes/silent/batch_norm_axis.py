import numpy as np
from keras.layers import BatchNormalization, Conv2D, Dense, GlobalAveragePooling2D, Input, ReLU
from keras.models import Sequential

model = Sequential()
model.add(Input((24, 24, 3)))
model.add(Conv2D(8, 3, padding="same", use_bias=False))
model.add(BatchNormalization(axis=1))  # KL421 mended: model.add(BatchNormalization())
model.add(ReLU())
model.add(GlobalAveragePooling2D())
model.add(Dense(2, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.rand(4, 24, 24, 3), np.array([0, 1, 1, 0]), verbose=0)
