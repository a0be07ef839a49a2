from classification_models.keras import Classifiers

resnet18, _ = Classifiers.get("resnet18")
resnet18((224, 224, 3), weights=None)
resnet18((224, 224, 3), weights=None, include_top=False)
resnet34, _ = Classifiers.get("resnet34")
resnet34((224, 224, 3), weights=None)
resnet34((224, 224, 3), weights=None, include_top=False)
resnet50, _ = Classifiers.get("resnet50")
resnet50((224, 224, 3), weights=None)
resnet50((224, 224, 3), weights=None, include_top=False)
