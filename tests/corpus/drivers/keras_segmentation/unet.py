from keras_segmentation.models import unet

unet.unet_mini(n_classes=21)
unet.unet(n_classes=21)
unet.vgg_unet(n_classes=21)
unet.resnet50_unet(n_classes=21)
unet.mobilenet_unet(n_classes=21)
