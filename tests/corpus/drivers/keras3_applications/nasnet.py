from keras.src.applications.nasnet import NASNetMobile

NASNetMobile(weights=None)
NASNetMobile(weights=None, include_top=False, input_shape=(224, 224, 3))
