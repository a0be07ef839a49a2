from keras_segmentation.models import fcn

fcn.fcn_8(n_classes=21)
fcn.fcn_32(n_classes=21)
fcn.fcn_8_vgg(n_classes=21)
fcn.fcn_32_vgg(n_classes=21)
fcn.fcn_8_resnet50(n_classes=21, input_height=224, input_width=224)
fcn.fcn_32_resnet50(n_classes=21, input_height=224, input_width=224)
fcn.fcn_8_mobilenet(n_classes=21, input_height=224, input_width=224)
fcn.fcn_32_mobilenet(n_classes=21, input_height=224, input_width=224)
