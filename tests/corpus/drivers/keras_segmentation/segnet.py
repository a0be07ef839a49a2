from keras_segmentation.models import segnet

segnet.segnet(n_classes=21)
segnet.vgg_segnet(n_classes=21)
segnet.resnet50_segnet(n_classes=21)
segnet.mobilenet_segnet(n_classes=21)
