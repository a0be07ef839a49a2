from keras.layers import MaxPooling2D
from keras.models import Sequential

IMAGE = (100, 95, 3)

model = Sequential()
model.add(MaxPooling2D((3, 2), strides=(2, 1), padding="valid", input_shape=IMAGE))
model.add(MaxPooling2D((5, 2), strides=(3, 2), padding="same"))
model.summary()
