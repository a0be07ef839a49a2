from keras.src.applications.mobilenet import MobileNet

MobileNet(weights=None)
MobileNet(weights=None, include_top=False, input_shape=(224, 224, 3))
MobileNet(weights=None, include_top=False, input_shape=(None, None, 3))
