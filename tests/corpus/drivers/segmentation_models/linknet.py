import segmentation_models as sm

SHAPE = (224, 224, 3)

sm.Linknet("vgg16", encoder_weights=None, input_shape=SHAPE)
sm.Linknet("resnet34", encoder_weights=None, input_shape=SHAPE, classes=4, activation="softmax")
sm.Linknet("mobilenet", encoder_weights=None, input_shape=SHAPE)
sm.Linknet("efficientnetb0", encoder_weights=None)

# Builds models with keras.
