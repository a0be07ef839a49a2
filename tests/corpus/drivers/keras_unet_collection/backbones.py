from keras_unet_collection import models

models.unet_2d((128, 128, 3), [64, 128, 256, 512], 2, backbone="VGG16", weights=None)
models.att_unet_2d((128, 128, 3), [64, 128, 256, 512], 2, backbone="ResNet50", weights=None)
