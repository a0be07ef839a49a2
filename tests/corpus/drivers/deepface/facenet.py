from deepface.models.facial_recognition.tf import Facenet

Facenet.load_facenet128d_model()
Facenet.load_facenet512d_model()

# Builds models with keras.
