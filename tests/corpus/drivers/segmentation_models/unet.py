import segmentation_models as sm

SHAPE = (224, 224, 3)

sm.Unet("vgg16", encoder_weights=None, input_shape=SHAPE)
sm.Unet("resnet34", encoder_weights=None, input_shape=SHAPE, classes=4, activation="softmax")
sm.Unet("mobilenet", encoder_weights=None, input_shape=SHAPE)
sm.Unet("efficientnetb0", encoder_weights=None)

# Builds models with keras.
