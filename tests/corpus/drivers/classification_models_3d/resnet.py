from classification_models_3D.kkeras import Classifiers

resnet18, _ = Classifiers.get("resnet18")
resnet18(input_shape=(64, 64, 64, 3), weights=None, include_top=False)
resnet50, _ = Classifiers.get("resnet50")
resnet50(input_shape=(64, 64, 64, 3), weights=None, include_top=False)
