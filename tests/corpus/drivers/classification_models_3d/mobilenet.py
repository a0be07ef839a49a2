from classification_models_3D.kkeras import Classifiers

mobilenet, _ = Classifiers.get("mobilenet")
mobilenet(input_shape=(64, 64, 64, 3), weights=None, include_top=False)
mobilenetv2, _ = Classifiers.get("mobilenetv2")
mobilenetv2(input_shape=(64, 64, 64, 3), weights=None, include_top=False)
