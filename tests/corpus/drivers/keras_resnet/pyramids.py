from keras.layers import Input
from keras_resnet.models import FPN2D18, FPN2D50, TimeDistributedResNet18

FPN2D18(Input((256, 256, 3)))
FPN2D50(Input((256, 256, 3)))
TimeDistributedResNet18(Input((5, 64, 64, 3)), classes=10)
