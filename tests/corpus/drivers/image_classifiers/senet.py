from classification_models.keras import Classifiers

seresnet18, _ = Classifiers.get("seresnet18")
seresnet18((224, 224, 3), weights=None)
seresnet18((224, 224, 3), weights=None, include_top=False)
seresnet50, _ = Classifiers.get("seresnet50")
seresnet50((224, 224, 3), weights=None)
seresnet50((224, 224, 3), weights=None, include_top=False)
seresnext50, _ = Classifiers.get("seresnext50")
seresnext50((224, 224, 3), weights=None)
seresnext50((224, 224, 3), weights=None, include_top=False)
