import keras
from keras_applications import mobilenet, mobilenet_v2

KERAS = {
    "backend": keras.backend,
    "layers": keras.layers,
    "models": keras.models,
    "utils": keras.utils,
}

mobilenet.MobileNet(weights=None, **KERAS)
mobilenet.MobileNet(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
mobilenet_v2.MobileNetV2(weights=None, **KERAS)
mobilenet_v2.MobileNetV2(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
