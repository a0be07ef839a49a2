import keras
from keras_applications import densenet, nasnet

KERAS = {
    "backend": keras.backend,
    "layers": keras.layers,
    "models": keras.models,
    "utils": keras.utils,
}

densenet.DenseNet121(weights=None, **KERAS)
densenet.DenseNet121(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
nasnet.NASNetMobile(weights=None, **KERAS)
nasnet.NASNetMobile(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
