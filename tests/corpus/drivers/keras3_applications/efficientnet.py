from keras.src.applications.efficientnet import EfficientNetB0, EfficientNetB1, EfficientNetB3

EfficientNetB0(weights=None)
EfficientNetB0(weights=None, include_top=False, input_shape=(224, 224, 3))
EfficientNetB1(weights=None)
EfficientNetB1(weights=None, include_top=False, input_shape=(224, 224, 3))
EfficientNetB3(weights=None)
EfficientNetB3(weights=None, include_top=False, input_shape=(224, 224, 3))
EfficientNetB0(weights=None, include_top=False, input_shape=(None, None, 3))
