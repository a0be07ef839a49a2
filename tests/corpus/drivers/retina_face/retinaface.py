from retinaface.model.retinaface_model import build_model

build_model()

# Builds Keras models.
