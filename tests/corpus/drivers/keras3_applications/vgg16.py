from keras.src.applications.vgg16 import VGG16

VGG16(weights=None)
VGG16(weights=None, include_top=False, input_shape=(224, 224, 3))
VGG16(weights=None, include_top=False, input_shape=(None, None, 3))
