from deepface.models.facial_recognition.tf import (
    ArcFace,
    DeepID,
    FbDeepFace,
    GhostFaceNet,
    OpenFace,
    VGGFace,
)

VGGFace.load_model()
OpenFace.load_model()
DeepID.load_model()
FbDeepFace.load_model()
ArcFace.load_model()
GhostFaceNet.load_model()

# Builds models with keras.
