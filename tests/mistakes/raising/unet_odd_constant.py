from tensorflow.keras.layers import Conv2D, Conv2DTranspose, Input, MaxPooling2D, concatenate
from tensorflow.keras.models import Model

IMG_HEIGHT = 250  # KL103 mended: IMG_HEIGHT = 256
IMG_WIDTH = 256
IMG_CHANNELS = 3

inputs = Input((IMG_HEIGHT, IMG_WIDTH, IMG_CHANNELS))
c1 = Conv2D(16, (3, 3), activation="relu", padding="same")(inputs)
p1 = MaxPooling2D((2, 2))(c1)
c2 = Conv2D(32, (3, 3), activation="relu", padding="same")(p1)
p2 = MaxPooling2D((2, 2))(c2)
c3 = Conv2D(64, (3, 3), activation="relu", padding="same")(p2)

u4 = Conv2DTranspose(32, (2, 2), strides=(2, 2), padding="same")(c3)
u4 = concatenate([u4, c2])
c4 = Conv2D(32, (3, 3), activation="relu", padding="same")(u4)
u5 = Conv2DTranspose(16, (2, 2), strides=(2, 2), padding="same")(c4)
u5 = concatenate([u5, c1])
c5 = Conv2D(16, (3, 3), activation="relu", padding="same")(u5)
outputs = Conv2D(1, (1, 1), activation="sigmoid")(c5)
model = Model(inputs=[inputs], outputs=[outputs])
