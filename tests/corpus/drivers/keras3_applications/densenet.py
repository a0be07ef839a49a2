from keras.src.applications.densenet import DenseNet121, DenseNet169, DenseNet201

DenseNet121(weights=None)
DenseNet121(weights=None, include_top=False, input_shape=(224, 224, 3))
DenseNet169(weights=None)
DenseNet169(weights=None, include_top=False, input_shape=(224, 224, 3))
DenseNet201(weights=None)
DenseNet201(weights=None, include_top=False, input_shape=(224, 224, 3))
DenseNet121(weights=None, include_top=False, input_shape=(None, None, 3))
