from classification_models_3D.kkeras import Classifiers

seresnet18, _ = Classifiers.get("seresnet18")
seresnet18(input_shape=(64, 64, 64, 3), weights=None, include_top=False)
seresnext50, _ = Classifiers.get("seresnext50")
seresnext50(input_shape=(64, 64, 64, 3), weights=None, include_top=False)
