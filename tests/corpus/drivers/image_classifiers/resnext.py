from classification_models.keras import Classifiers

resnext50, _ = Classifiers.get("resnext50")
resnext50((224, 224, 3), weights=None)
resnext50((224, 224, 3), weights=None, include_top=False)
