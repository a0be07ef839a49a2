from keras_facenet.inception_resnet_v1 import InceptionResNetV1

InceptionResNetV1()
InceptionResNetV1(input_shape=(224, 224, 3), classes=512)
