import segmentation_models as sm

SHAPE = (240, 240, 3)

sm.PSPNet("vgg16", encoder_weights=None, input_shape=SHAPE)
sm.PSPNet("resnet34", encoder_weights=None, input_shape=SHAPE, classes=4, activation="softmax")
sm.PSPNet("mobilenet", encoder_weights=None, input_shape=SHAPE)

# Builds models with keras.
