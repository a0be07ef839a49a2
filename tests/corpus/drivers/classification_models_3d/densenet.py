from classification_models_3D.kkeras import Classifiers

densenet121, _ = Classifiers.get("densenet121")
densenet121(input_shape=(64, 64, 64, 3), weights=None, include_top=False)
vgg16, _ = Classifiers.get("vgg16")
vgg16(input_shape=(64, 64, 64, 3), weights=None, include_top=False)
