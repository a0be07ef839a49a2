from basic_pitch.models import model

model()
model(n_harmonics=1, no_contours=True)

# Builds models with keras.
