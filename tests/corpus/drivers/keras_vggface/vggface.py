from keras_vggface.vggface import VGGFace

VGGFace(model="vgg16", weights=None)
VGGFace(model="resnet50", weights=None)
VGGFace(model="senet50", weights=None)
VGGFace(model="vgg16", weights=None, include_top=False, input_shape=(224, 224, 3), pooling="avg")
VGGFace(model="resnet50", weights=None, include_top=False, input_shape=(224, 224, 3))
