import segmentation_models_3D as sm

SHAPE = (96, 96, 96, 3)

sm.Linknet("vgg16", encoder_weights=None, input_shape=SHAPE)
sm.Linknet("resnet18", encoder_weights=None, input_shape=SHAPE, classes=3, activation="softmax")

# Builds models with keras.
