from keras.src.applications.convnext import ConvNeXtSmall, ConvNeXtTiny

ConvNeXtTiny(weights=None)
ConvNeXtTiny(weights=None, include_top=False, input_shape=(224, 224, 3))
ConvNeXtSmall(weights=None)
ConvNeXtSmall(weights=None, include_top=False, input_shape=(224, 224, 3))
ConvNeXtTiny(weights=None, include_top=False, input_shape=(None, None, 3))
