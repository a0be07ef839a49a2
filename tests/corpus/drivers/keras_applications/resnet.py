import keras
from keras_applications import resnet, resnet_v2

KERAS = {
    "backend": keras.backend,
    "layers": keras.layers,
    "models": keras.models,
    "utils": keras.utils,
}

resnet.ResNet50(weights=None, **KERAS)
resnet.ResNet50(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
resnet_v2.ResNet50V2(weights=None, **KERAS)
resnet_v2.ResNet50V2(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
resnet.ResNet101(weights=None, **KERAS)
resnet.ResNet101(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
