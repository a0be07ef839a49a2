from keras.src.applications.vgg19 import VGG19

VGG19(weights=None)
VGG19(weights=None, include_top=False, input_shape=(224, 224, 3))
VGG19(weights=None, include_top=False, input_shape=(None, None, 3))
