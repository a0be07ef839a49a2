from keras.src.applications.resnet import ResNet50, ResNet101, ResNet152

ResNet50(weights=None)
ResNet50(weights=None, include_top=False, input_shape=(224, 224, 3))
ResNet101(weights=None)
ResNet101(weights=None, include_top=False, input_shape=(224, 224, 3))
ResNet152(weights=None)
ResNet152(weights=None, include_top=False, input_shape=(224, 224, 3))
ResNet50(weights=None, include_top=False, input_shape=(None, None, 3))
