from keras import Model
from keras.applications import VGG16

base = VGG16(weights=None, include_top=False, input_shape=(64, 64, 3))
features = Model(base.input, base.get_layer("block4_pool2").output)  # KL106 mended: features = Model(base.input, base.get_layer("block4_pool").output)
