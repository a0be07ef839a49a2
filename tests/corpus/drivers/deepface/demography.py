from deepface.models.demography.tf import Age, Emotion, Gender, Race

Age.load_model()
Emotion.load_model()
Gender.load_model()
Race.load_model()

# Builds models with keras.
