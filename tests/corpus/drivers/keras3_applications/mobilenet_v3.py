from keras.src.applications.mobilenet_v3 import MobileNetV3Large, MobileNetV3Small

MobileNetV3Small(weights=None)
MobileNetV3Small(weights=None, include_top=False, input_shape=(224, 224, 3))
MobileNetV3Large(weights=None)
MobileNetV3Large(weights=None, include_top=False, input_shape=(224, 224, 3))
MobileNetV3Small(weights=None, include_top=False, input_shape=(None, None, 3))
