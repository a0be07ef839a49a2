from keras.src.applications.resnet_v2 import ResNet50V2, ResNet101V2

ResNet50V2(weights=None)
ResNet50V2(weights=None, include_top=False, input_shape=(224, 224, 3))
ResNet101V2(weights=None)
ResNet101V2(weights=None, include_top=False, input_shape=(224, 224, 3))
ResNet50V2(weights=None, include_top=False, input_shape=(None, None, 3))
