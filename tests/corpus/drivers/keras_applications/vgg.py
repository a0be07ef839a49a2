import keras
from keras_applications import vgg16, vgg19

KERAS = {
    "backend": keras.backend,
    "layers": keras.layers,
    "models": keras.models,
    "utils": keras.utils,
}

vgg16.VGG16(weights=None, **KERAS)
vgg16.VGG16(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
vgg19.VGG19(weights=None, **KERAS)
vgg19.VGG19(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
