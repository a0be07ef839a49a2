from mtcnn.network.onet import ONet
from mtcnn.network.pnet import PNet
from mtcnn.network.rnet import RNet

PNet().build()
RNet().build()
ONet().build()

# Builds models with keras.
