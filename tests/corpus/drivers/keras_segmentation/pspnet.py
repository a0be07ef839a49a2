from keras_segmentation.models import pspnet

pspnet.pspnet(n_classes=21)
pspnet.vgg_pspnet(n_classes=21)
pspnet.resnet50_pspnet(n_classes=21)
pspnet.pspnet_50(n_classes=21)
pspnet.pspnet_101(n_classes=21)
