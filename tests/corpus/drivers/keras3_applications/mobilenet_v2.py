from keras.src.applications.mobilenet_v2 import MobileNetV2

MobileNetV2(weights=None)
MobileNetV2(weights=None, include_top=False, input_shape=(224, 224, 3))
MobileNetV2(weights=None, include_top=False, input_shape=(None, None, 3))
