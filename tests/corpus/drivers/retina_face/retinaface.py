from retinaface.model.retinaface_model import build_model

build_model()

# Builds models with keras.
