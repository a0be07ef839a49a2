from keras.src.applications.xception import Xception

Xception(weights=None)
Xception(weights=None, include_top=False, input_shape=(299, 299, 3))
Xception(weights=None, include_top=False, input_shape=(None, None, 3))
