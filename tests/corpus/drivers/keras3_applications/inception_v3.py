from keras.src.applications.inception_v3 import InceptionV3

InceptionV3(weights=None)
InceptionV3(weights=None, include_top=False, input_shape=(299, 299, 3))
InceptionV3(weights=None, include_top=False, input_shape=(None, None, 3))
