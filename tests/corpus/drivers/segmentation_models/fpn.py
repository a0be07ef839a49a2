import segmentation_models as sm

SHAPE = (224, 224, 3)

sm.FPN("vgg16", encoder_weights=None, input_shape=SHAPE)
sm.FPN("resnet34", encoder_weights=None, input_shape=SHAPE, classes=4, activation="softmax")
sm.FPN("mobilenet", encoder_weights=None, input_shape=SHAPE)
sm.FPN("efficientnetb0", encoder_weights=None)

# Builds models with keras.
