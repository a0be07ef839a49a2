import efficientnet.keras as efn

efn.EfficientNetB0(weights=None)
efn.EfficientNetB0(weights=None, include_top=False, input_shape=(224, 224, 3), pooling="avg")
efn.EfficientNetB3(weights=None)
efn.EfficientNetB4(weights=None, include_top=False, input_shape=(None, None, 3))
