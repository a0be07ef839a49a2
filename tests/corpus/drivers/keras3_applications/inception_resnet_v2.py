from keras.src.applications.inception_resnet_v2 import InceptionResNetV2

InceptionResNetV2(weights=None)
InceptionResNetV2(weights=None, include_top=False, input_shape=(299, 299, 3))
InceptionResNetV2(weights=None, include_top=False, input_shape=(None, None, 3))
