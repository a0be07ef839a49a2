import keras
from keras_applications import inception_resnet_v2, inception_v3, xception

KERAS = {
    "backend": keras.backend,
    "layers": keras.layers,
    "models": keras.models,
    "utils": keras.utils,
}

inception_v3.InceptionV3(weights=None, **KERAS)
inception_v3.InceptionV3(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
xception.Xception(weights=None, **KERAS)
xception.Xception(weights=None, include_top=False, input_shape=(224, 224, 3), **KERAS)
inception_resnet_v2.InceptionResNetV2(weights=None, **KERAS)
