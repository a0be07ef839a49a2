import segmentation_models_3D as sm

SHAPE = (96, 96, 96, 3)

sm.FPN("vgg16", encoder_weights=None, input_shape=SHAPE)
sm.FPN("resnet18", encoder_weights=None, input_shape=SHAPE, classes=3, activation="softmax")

# Builds models with keras.
