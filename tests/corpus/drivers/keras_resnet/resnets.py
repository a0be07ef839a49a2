from keras.layers import Input
from keras_resnet import models

models.ResNet2D18(Input((224, 224, 3)), classes=10)
models.ResNet2D34(Input((64, 64, 1)), include_top=False)
models.ResNet2D50(Input((224, 224, 3)))
models.ResNet2D101(Input((224, 224, 3)), freeze_bn=False)
